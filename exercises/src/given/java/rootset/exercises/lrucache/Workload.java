package rootset.exercises.lrucache;

/**
 * Operations on a cache in bulk. Tests use it where single calls would be too many; what it returns
 * is what the cache answered.
 */
public final class Workload {
  /** The answer for a key that is not in the cache. */
  public static final int ABSENT = -1;

  private Workload() {}

  /**
   * Performs operations one after the other. A number {@code n >= 0} reads the key n. A negative
   * number writes the key {@code ~n}; the value is the operation's index.
   *
   * @return one answer for each operation: what was read, or {@link #ABSENT}; the size after a
   *     write
   */
  public static int[] replay(Cache<Integer, Integer> cache, int[] operations) {
    int[] answers = new int[operations.length];
    for (int i = 0; i < operations.length; i++) {
      if (operations[i] >= 0) {
        answers[i] = valueOf(cache.get(operations[i]));
      } else {
        cache.put(~operations[i], i);
        answers[i] = cache.size();
      }
    }
    return answers;
  }

  /** Writes as many keys as fit, from 0 on; key k has value -k. */
  public static void fill(Cache<Integer, Integer> cache) {
    for (int key = 0; key < cache.capacity(); key++) {
      cache.put(key, -key);
    }
  }

  /**
   * In a full cache, writes one new key a step and reads four keys that were written a tenth, two,
   * three and four tenths of the capacity earlier. Key k has value -k.
   *
   * <p>Every read finds an entry from the middle of the order of use: half a cache away from the
   * end that is forgotten and from the end that is new. A list that is searched from either end has
   * nowhere to hide.
   *
   * @param first the first new key; the keys before it were written one after the other
   * @return one number that all values read have gone into
   */
  public static int slide(Cache<Integer, Integer> cache, int first, int steps) {
    int tenth = cache.capacity() / 10;
    int sum = 0;
    for (int key = first; key < first + steps; key++) {
      cache.put(key, -key);
      for (int tenths = 1; tenths <= 4; tenths++) {
        sum = 31 * sum + valueOf(cache.get(key - tenths * tenth));
      }
    }
    return sum;
  }

  /**
   * Reads the keys 0, 1 and 2 over and over, and writes key 0 anew each time. No new key comes, so
   * a cache needs no memory for it, unless it takes notes.
   *
   * @return how often a value was there
   */
  public static int reuse(Cache<Integer, Integer> cache, int rounds) {
    int found = 0;
    for (int round = 0; round < rounds; round++) {
      found += cache.get(round % 3) == null ? 0 : 1;
      cache.put(0, -round);
    }
    return found;
  }

  /**
   * Writes so many keys from one on twice, each time with a new array of a thousand numbers, and
   * reads each once. The first number is the key, the second tells how often the key was written
   * before.
   *
   * @return the first two numbers of the entries still there, from the last key backwards
   */
  public static int[] churn(Cache<Integer, int[]> cache, int first, int keys) {
    for (int key = first; key < first + keys; key++) {
      cache.put(key, numbers(key, 0));
      cache.put(key, numbers(key, 1));
      cache.get(key);
    }
    int[] left = new int[2 * cache.capacity()];
    int next = 0;
    for (int key = first + keys - 1; key >= first && next < left.length; key--) {
      int[] numbers = cache.get(key);
      if (numbers != null) {
        left[next++] = numbers[0];
        left[next++] = numbers[1];
      }
    }
    return left;
  }

  /** A key that is equal only to itself. */
  public static final class Ticket {}

  /** Writes so many tickets, each a new key. */
  public static void issue(Cache<Ticket, Integer> cache, int tickets) {
    for (int ticket = 0; ticket < tickets; ticket++) {
      cache.put(new Ticket(), ticket);
    }
  }

  private static int[] numbers(int key, int before) {
    int[] numbers = new int[1_000];
    numbers[0] = key;
    numbers[1] = before;
    return numbers;
  }

  private static int valueOf(Integer value) {
    return value == null ? ABSENT : value;
  }
}
