package rootset.exercises.references;

/** A board that keeps its numbers to itself. Your work: replace every exception. */
public final class SafeBoard implements Board {
  @Override
  public int get(int row, int column) {
    throw new UnsupportedOperationException("TODO SafeBoard.get: return the number in a place");
  }

  @Override
  public void set(int row, int column, int number) {
    throw new UnsupportedOperationException("TODO SafeBoard.set: replace the number in a place");
  }

  @Override
  public void load(int[][] numbers) {
    throw new UnsupportedOperationException(
        "TODO SafeBoard.load: take the numbers over, and not the array");
  }

  @Override
  public int[][] numbers() {
    throw new UnsupportedOperationException(
        "TODO SafeBoard.numbers: hand the numbers out, and not the board");
  }

  @Override
  public Board copy() {
    throw new UnsupportedOperationException("TODO SafeBoard.copy: make an independent board");
  }

  @Override
  public Board share() {
    throw new UnsupportedOperationException("TODO SafeBoard.share: give this board another name");
  }

  @Override
  public boolean isSameBoard(Board other) {
    throw new UnsupportedOperationException(
        "TODO SafeBoard.isSameBoard: tell whether there are one or two boards");
  }

  @Override
  public boolean holdsTheSame(Board other) {
    throw new UnsupportedOperationException(
        "TODO SafeBoard.holdsTheSame: compare the numbers in all places");
  }

  @Override
  public void swap(Board other) {
    throw new UnsupportedOperationException(
        "TODO SafeBoard.swap: exchange the numbers so that everybody sees it");
  }
}
