package rootset.exercises.tricolour;

import static rootset.exercises.OracleAssertions.assertKept;

import rootset.verify.Promise;

/** Programs that a collector runs while it marks. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program on a fresh collector; no line may lose an object, each gc frees all garbage but
   * what floats: objects that were reachable at some moment since marking began, or born since.
   */
  static void check(TriColours subject, String program) {
    assertKept(Promise.INCREMENTAL, 0, program, text -> subject.run(subject.create(), text));
  }
}
