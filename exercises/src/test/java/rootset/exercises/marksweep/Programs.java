package rootset.exercises.marksweep;

import static rootset.exercises.OracleAssertions.assertKept;

import rootset.verify.Promise;

/** Programs that a tracing collector runs. */
final class Programs {
  private Programs() {}

  /** Runs a program on a fresh collector; no line may lose an object, each gc frees all garbage. */
  static void check(MarkSweeps subject, String program) {
    assertKept(Promise.TRACING, 0, program, text -> subject.run(subject.create(), text));
  }
}
