package rootset.exercises.references;

/** Tries to change a board without asking it. */
public final class Intruder {
  private Intruder() {}

  /** Loads a board with 1 2 and 3 4, then writes into the array that was loaded. */
  public static void loadAndMeddle(Board board) {
    int[][] mine = {{1, 2}, {3, 4}};
    board.load(mine);
    meddle(mine);
  }

  /** Takes the numbers of a board of two rows and writes into the array. */
  public static void takeAndMeddle(Board board) {
    meddle(board.numbers());
  }

  private static void meddle(int[][] array) {
    array[0][0] = 99;
    array[1] = new int[] {99, 99};
  }

  /** Loads a board with 1 2 and 3 4, sets its first number to 7, and returns what was loaded. */
  public static int[][] loadAndSet(Board board) {
    int[][] mine = {{1, 2}, {3, 4}};
    board.load(mine);
    board.set(0, 0, 7);
    return mine;
  }

  /** Takes the numbers of a board, sets its first number to 7, and returns what was taken. */
  public static int[][] takeAndSet(Board board) {
    int[][] taken = board.numbers();
    board.set(0, 0, 7);
    return taken;
  }
}
