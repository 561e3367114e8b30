package rootset.lessons;

/** Rows of numbers that belong to this object, or should. */
final class Board {
  private final int[][] rows = new int[3][3];

  int[][] numbers() {
    return rows; // whoever gets this can write into our board
  }

  int[][] numbersSafely() {
    int[][] copy = rows.clone(); // a new array of the old rows: not enough
    for (int row = 0; row < copy.length; row++) {
      copy[row] = rows[row].clone();
    }
    return copy;
  }
}
