package rootset.exercises.lrucache;

/** A clock that somebody turns by hand. */
final class Clock implements ManualTicker {
  private long now;

  @Override
  public long now() {
    return now;
  }

  @Override
  public void advance(long ticks) {
    now += ticks;
  }
}
