package rootset.exercises.references;

import java.util.ArrayList;
import java.util.List;

/** A board as a list of lists, in a box that aliases have in common. */
public final class SafeBoard implements Board {
  private final List<List<Integer>> rows;

  /** An empty board. */
  public SafeBoard() {
    this(new ArrayList<>());
  }

  private SafeBoard(List<List<Integer>> rows) {
    this.rows = rows;
  }

  @Override
  public int get(int row, int column) {
    return rows.get(row).get(column);
  }

  @Override
  public void set(int row, int column, int number) {
    rows.get(row).set(column, number);
  }

  @Override
  public void load(int[][] numbers) {
    rows.clear();
    for (int[] numbersOfRow : numbers) {
      List<Integer> row = new ArrayList<>();
      for (int number : numbersOfRow) {
        row.add(number);
      }
      rows.add(row);
    }
  }

  @Override
  public int[][] numbers() {
    int[][] numbers = new int[rows.size()][];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = rows.get(row).stream().mapToInt(Integer::intValue).toArray();
    }
    return numbers;
  }

  @Override
  public Board copy() {
    SafeBoard copy = new SafeBoard();
    copy.load(numbers());
    return copy;
  }

  @Override
  public Board share() {
    return new SafeBoard(rows);
  }

  @Override
  public boolean isSameBoard(Board other) {
    return rows == ((SafeBoard) other).rows;
  }

  @Override
  public boolean holdsTheSame(Board other) {
    return rows.equals(((SafeBoard) other).rows);
  }

  @Override
  public void swap(Board other) {
    if (isSameBoard(other)) {
      return;
    }
    List<List<Integer>> theirs = ((SafeBoard) other).rows;
    List<List<Integer>> mine = new ArrayList<>(rows);
    rows.clear();
    rows.addAll(theirs);
    theirs.clear();
    theirs.addAll(mine);
  }
}
