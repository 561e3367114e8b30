package rootset.exercises.lrucache;

/** A ticker whose time stands still until somebody moves it. */
public interface ManualTicker extends Ticker {
  /** Lets so many ticks pass. */
  void advance(long ticks);

  /** A ticker that stands at 0. */
  static ManualTicker atZero() {
    return new Clock();
  }
}
