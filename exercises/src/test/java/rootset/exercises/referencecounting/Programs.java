package rootset.exercises.referencecounting;

import rootset.exercises.OracleAssertions;
import rootset.scenario.Run;
import rootset.verify.Promise;

/** Programs that a counting collector runs. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program on a fresh collector; after every line the heap must be what counting makes it.
   */
  static void check(ReferenceCountings subject, String program) {
    Run run = subject.run(subject.create(), program);
    OracleAssertions.assertHeaderWords(1, run);
    OracleAssertions.assertKept(Promise.COUNTING, program, run);
  }
}
