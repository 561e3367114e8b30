package rootset.exercises.markcompact;

import rootset.exercises.OracleAssertions;
import rootset.verify.Promise;

/** Programs that a compacting collector runs. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program on a fresh collector: no line may lose an object or change the order in which
   * they stand, and each {@code gc} leaves exactly what the roots reach, without a gap.
   */
  static void check(MarkCompacts subject, String program) {
    OracleAssertions.assertKept(
        Promise.COMPACTING, 1, program, text -> subject.run(subject.create(), text));
  }
}
