package rootset.exercises.generational;

import rootset.exercises.OracleAssertions;
import rootset.verify.Promise;

/** Programs that a collector with two generations runs. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program on a fresh collector: no line may lose an object, each {@code gc young} frees
   * the garbage of the nursery and leaves the old space alone, each {@code gc} frees all garbage.
   */
  static void check(Generationals subject, String program) {
    check(Promise.NURSERY, subject, program);
  }

  /** The same, and who survived a second young collection is old then, and not before. */
  static void checkAges(Generationals subject, String program) {
    check(Promise.TENURING, subject, program);
  }

  private static void check(Promise promise, Generationals subject, String program) {
    OracleAssertions.assertKept(promise, 0, program, text -> subject.run(subject.create(), text));
  }
}
