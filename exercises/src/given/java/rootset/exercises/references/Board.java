package rootset.exercises.references;

/**
 * A board of numbers in rows. Nobody can change its numbers but through it: an array that came in
 * or went out is never part of it.
 */
public interface Board {
  /** The number in a place; rows and columns count from 0. */
  int get(int row, int column);

  /** Replaces the number in a place. */
  void set(int row, int column, int number);

  /** Replaces all numbers by those of an array, whose rows may differ in length. */
  void load(int[][] numbers);

  /** All numbers, by row; an empty array if nothing was loaded. */
  int[][] numbers();

  /**
   * Another board with the same numbers; what happens to one from now on the other does not see.
   */
  Board copy();

  /** This board under another name; what happens to one the other sees. */
  Board share();

  /** Whether a change of this board is a change of the other one. */
  boolean isSameBoard(Board other);

  /** Whether both have the same numbers in the same places, one board or two. */
  boolean holdsTheSame(Board other);

  /** Exchanges all numbers with another board, for everybody who holds one of the two. */
  void swap(Board other);
}
