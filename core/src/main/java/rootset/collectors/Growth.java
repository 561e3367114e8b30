package rootset.collectors;

/**
 * How far a space may grow before it is collected: to four times what lived last time, but never by
 * less than a step, and never by more than half of what is left to the end.
 *
 * <p>The law, the step and the middle are V8's (heap-controller). From the speeds of collector and
 * program it computes a factor between 1.1 and 4; it is 4 unless collecting is more than forty
 * times as fast as allocating, which it never is here.
 */
final class Growth {
  private static final int FACTOR = 4;

  private final int step;
  private int max;
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
    long wanted = Math.max((long) FACTOR * live, (long) live + step);
    long middle = live + ((long) max - live) / 2;
    limit = (int) Math.min(max, Math.max(Math.min(wanted, middle), Math.min(limit, middle)));
  }

  /** Allows {@code words} words at most from now on. */
  void setMax(int words) {
    max = words;
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
