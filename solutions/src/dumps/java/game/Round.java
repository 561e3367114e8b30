package game;

final class Round {
  private static final int CELLS = 48;

  final int number;
  private final byte[] board = new byte[CELLS];
  boolean over;

  Round(int number) {
    this.number = number;
    this.board[number % CELLS] = 1;
  }
}
