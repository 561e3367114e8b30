package rootset.exercises.lrucache;

import java.lang.ref.Reference;

/**
 * Operations on a cache in bulk. Tests use it where single calls would be too many; what it returns
 * is what the cache answered.
 */
public final class Workload {
  /** The answer for a key that is not in the cache. */
  public static final int ABSENT = -1;

  private static final int STEPS_PER_SUM = 1_000;

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

  /**
   * Fills a cache with the keys from 0 on, then writes one new key a step and reads four keys that
   * were written a tenth, two, three and four tenths of the capacity earlier. Key k has value -k.
   *
   * <p>Every read finds an entry from the middle of the order of use: half a cache away from the
   * end that is forgotten and from the end that is new. A list that is searched from either end has
   * nowhere to hide.
   *
   * @return for every 1,000 steps one number that all values read have gone into
   */
  public static int[] slide(Cache<Integer, Integer> cache, int steps) {
    int capacity = cache.capacity();
    for (int key = 0; key < capacity; key++) {
      cache.put(key, -key);
    }
    int[] sums = new int[(steps + STEPS_PER_SUM - 1) / STEPS_PER_SUM];
    for (int step = 0; step < steps; step++) {
      int key = capacity + step;
      cache.put(key, -key);
      int sum = sums[step / STEPS_PER_SUM];
      for (int tenths = 1; tenths <= 4; tenths++) {
        sum = 31 * sum + valueOf(cache.get(key - tenths * (capacity / 10)));
      }
      sums[step / STEPS_PER_SUM] = sum;
    }
    return sums;
  }

  /**
   * Reads the same few keys over and over in a heap that has little room left. Nothing new is
   * written meanwhile, so a cache needs no memory for it, unless it takes notes.
   *
   * @param filler how many bytes of the heap to fill first
   * @return for each of the keys from 0 to capacity - 1, how often its value was read
   */
  public static int[] reread(Cache<Integer, Integer> cache, int rounds, int filler) {
    byte[] filled = new byte[filler];
    int[] found = new int[cache.capacity()];
    Integer[] keys = new Integer[found.length];
    for (int key = 0; key < keys.length; key++) {
      keys[key] = key;
      cache.put(keys[key], -key);
    }
    for (int round = 0; round < rounds; round++) {
      for (int key = 0; key < keys.length; key++) {
        Integer value = cache.get(keys[key]);
        if (value != null && value == -key) {
          found[key]++;
        }
      }
    }
    Reference.reachabilityFence(filled);
    return found;
  }

  /**
   * Writes each of the keys from 0 on twice, each time with a new array of a thousand numbers. The
   * first number is the key, the second tells how often the key was written before.
   *
   * @return the first two numbers of the entries still there, from the last key backwards
   */
  public static int[] churn(Cache<Integer, int[]> cache, int keys) {
    for (int key = 0; key < keys; key++) {
      cache.put(key, numbers(key, 0));
      cache.put(key, numbers(key, 1));
    }
    int[] left = new int[2 * cache.capacity()];
    int next = 0;
    for (int key = keys - 1; key >= 0 && next < left.length; key--) {
      int[] numbers = cache.get(key);
      if (numbers != null) {
        left[next++] = numbers[0];
        left[next++] = numbers[1];
      }
    }
    return left;
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
