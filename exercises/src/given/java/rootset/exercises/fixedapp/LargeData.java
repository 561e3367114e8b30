package rootset.exercises.fixedapp;

/** Where reports get their rows from. A row takes 4 bytes. */
public final class LargeData {
  private static final int PERIOD = 1_000;

  private LargeData() {}

  /** Returns so many rows in a new array: the numbers from 0 to 999, over and over. */
  public static int[] load(int rows) {
    int[] data = new int[rows];
    int loaded = Math.min(rows, PERIOD);
    for (int row = 0; row < loaded; row++) {
      data[row] = row;
    }
    while (loaded < rows) { // doubling what is there is much quicker than row by row
      int more = Math.min(loaded, rows - loaded);
      System.arraycopy(data, 0, data, loaded, more);
      loaded += more;
    }
    return data;
  }
}
