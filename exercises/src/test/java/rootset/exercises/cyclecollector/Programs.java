package rootset.exercises.cyclecollector;

import rootset.exercises.OracleAssertions;
import rootset.verify.Promise;

/** Programs that a counting collector with a second look at cycles runs. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program on a fresh collector: what has no reference left is gone after every line, and
   * each {@code gc} leaves exactly what the roots reach.
   */
  static void check(CycleCollectors subject, String program) {
    OracleAssertions.assertKept(
        Promise.CYCLE_COLLECTING, 1, program, text -> subject.run(subject.create(), text));
  }
}
