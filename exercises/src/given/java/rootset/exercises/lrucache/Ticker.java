package rootset.exercises.lrucache;

/**
 * Tells the time. Whoever asks a ticker instead of the system's clock can be tested without
 * waiting.
 */
public interface Ticker {
  /** The time now, in ticks; it never goes back. A tick may be a second or a nanosecond. */
  long now();
}
