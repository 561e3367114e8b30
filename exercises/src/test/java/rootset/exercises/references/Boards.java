package rootset.exercises.references;

import rootset.testkit.Drives;

/** Drives {@code SafeBoard}: makes empty boards, and lets an intruder at them. */
@Drives("rootset.exercises.references.SafeBoard")
interface Boards {
  Board create();

  @Drives("rootset.exercises.references.Intruder")
  void loadAndMeddle(Board board);

  @Drives("rootset.exercises.references.Intruder")
  void takeAndMeddle(Board board);

  @Drives("rootset.exercises.references.Intruder")
  int[][] loadAndSet(Board board);

  @Drives("rootset.exercises.references.Intruder")
  int[][] takeAndSet(Board board);
}
