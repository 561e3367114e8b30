package rootset.exercises.referencecounting;

import static rootset.exercises.OracleAssertions.assertKept;

import rootset.verify.Promise;

/** Programs that a counting collector runs. */
final class Programs {
  private Programs() {}

  /**
   * Runs a program on a fresh collector; after every line the heap must be what counting makes it.
   */
  static void check(ReferenceCountings subject, String program) {
    assertKept(Promise.COUNTING, 1, program, text -> subject.run(subject.create(), text));
  }
}
