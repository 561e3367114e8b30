package rootset.exercises.semispace;

import rootset.exercises.OracleAssertions;
import rootset.verify.Promise;

/** Programs that a copying collector runs. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program on a fresh collector: no line may lose an object, all of them stand in one half,
   * and each {@code gc} leaves exactly what the roots reach, without a gap.
   */
  static void check(SemiSpaces subject, String program) {
    OracleAssertions.assertKept(
        Promise.COPYING, 0, program, text -> subject.run(subject.create(), text));
  }
}
