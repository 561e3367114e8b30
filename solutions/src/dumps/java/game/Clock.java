package game;

final class Clock {
  private long seconds;

  long now() {
    return seconds;
  }

  void advance(long by) {
    seconds += by;
  }
}
