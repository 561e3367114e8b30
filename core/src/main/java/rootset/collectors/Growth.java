package rootset.collectors;

/**
 * How far a space may grow before it is collected: to twice what lived last time, but never by less
 * than a step, and never by more than half of what is left to the end.
 *
 * <p>Twice is the customary factor where nobody measures time (V8 chooses 1.1 to 4 from the speeds
 * of collector and program); the step and the middle are V8's (heap-controller).
 */
final class Growth {
  private final int step;
  private final int max;
  private int limit;

  /** Starts with a limit of {@code initial} words; it will never be above {@code max}. */
  Growth(int initial, int step, int max) {
    this.limit = Math.min(initial, max);
    this.step = step;
    this.max = max;
  }

  /** How many words may be in use before a collection should begin. */
  int limit() {
    return limit;
  }

  /** Chooses the next limit, after a collection that found {@code live} words. */
  void adapt(int live) {
    long wanted = Math.max(2L * live, (long) live + step);
    long middle = live + ((long) max - live) / 2;
    limit = (int) Math.min(max, Math.max(Math.min(wanted, middle), Math.min(limit, middle)));
  }

  /** Lets at least {@code words} words be in use. */
  void reserve(int words) {
    limit = Math.max(limit, Math.min(words, max));
  }

  /** Gives up thrift: everything may be used. */
  void exhaust() {
    limit = max;
  }
}
