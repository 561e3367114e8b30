package rootset.exercises.lrucache;

/**
 * Operations on an expiring cache in bulk. Tests use it where single calls would be too many; what
 * it returns is what the cache answered.
 */
public final class PolicyWorkload {
  /** The answer for a key that is not in the cache. */
  public static final int ABSENT = -1;

  /** From this number on an operation lets time pass. */
  public static final int TIME = 1_000_000;

  private static final int LETTER_BYTES = 20_000;

  private PolicyWorkload() {}

  /**
   * Performs operations one after the other. A number {@code n >= TIME} lets n - TIME ticks pass.
   * Another number {@code n >= 0} reads the key n. A negative number writes the key {@code ~n}; the
   * value is the operation's index.
   *
   * @return one answer for each operation: what was read, or {@link #ABSENT}; the size after a
   *     write and after time has passed
   */
  public static int[] replay(
      ExpiringCache<Integer, Integer> cache, ManualTicker ticker, int[] operations) {
    int[] answers = new int[operations.length];
    for (int i = 0; i < operations.length; i++) {
      answers[i] = perform(cache, ticker, operations[i], i);
    }
    return answers;
  }

  private static int perform(
      ExpiringCache<Integer, Integer> cache, ManualTicker ticker, int operation, int index) {
    if (operation >= 0 && operation < TIME) {
      Integer value = cache.get(operation);
      return value == null ? ABSENT : value;
    }
    if (operation < 0) {
      cache.put(~operation, index);
    } else {
      ticker.advance(operation - TIME);
    }
    return cache.size();
  }

  /** Writes so many letters of 20 KB each, from key 1 on. */
  public static void writeLetters(ExpiringCache<Integer, byte[]> cache, int letters) {
    for (int letter = 1; letter <= letters; letter++) {
      cache.put(letter, new byte[LETTER_BYTES]);
    }
  }

  /** Writes so many tickets, each a new key. */
  public static void issue(ExpiringCache<Workload.Ticket, Integer> cache, int tickets) {
    for (int ticket = 0; ticket < tickets; ticket++) {
      cache.put(new Workload.Ticket(), ticket);
    }
  }

  /**
   * So many rounds, each of which reads the keys 0, 1 and 2, writes the next of them anew, writes a
   * key that never came before, and lets one tick pass.
   *
   * @param first the first new key
   * @return how often a value was there
   */
  public static int rounds(
      ExpiringCache<Integer, Integer> cache, ManualTicker ticker, int first, int rounds) {
    int found = 0;
    for (int key = first; key < first + rounds; key++) {
      for (int known = 0; known < 3; known++) {
        found += cache.get(known) == null ? 0 : 1;
      }
      cache.put(key % 3, key);
      cache.put(key, -key);
      ticker.advance(1);
    }
    return found;
  }
}
