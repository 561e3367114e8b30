package rootset.exercises.marksweep;

import rootset.exercises.OracleAssertions;
import rootset.scenario.Run;
import rootset.verify.Promise;

/** Programs that a tracing collector runs. */
final class Programs {
  private Programs() {}

  /** Runs a program on a fresh collector; no line may lose an object, each gc frees all garbage. */
  static void check(MarkSweeps subject, String program) {
    Run run = subject.run(subject.create(), program);
    OracleAssertions.assertHeaderWords(0, run);
    OracleAssertions.assertKept(Promise.TRACING, program, run);
  }
}
