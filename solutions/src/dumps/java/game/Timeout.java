package game;

final class Timeout implements Comparable<Timeout> {
  final long at;
  private final Round round;

  Timeout(long at, Round round) {
    this.at = at;
    this.round = round;
  }

  @Override
  public int compareTo(Timeout other) {
    return Long.compare(at, other.at);
  }
}
