package rootset.exercises.lrucache;

/**
 * A map that remembers at most {@link #capacity()} entries, each for a limited time. Its time to
 * live is given when it is made, and so are its {@link Ticker} and its {@link Eviction}.
 *
 * <p>An entry that is written at time t is fresh as long as the time is below t + time to live;
 * from then on it is expired. Writing an entry again renews its time, reading does not. Each call
 * of a method first lets go of every entry that has expired by then: the cache does not know it any
 * more and refers neither to its key nor to its value.
 *
 * <p>Keys are told apart by {@code equals}; neither keys nor values are ever null. A key whose
 * entry went, for whatever reason, is new when it comes back.
 *
 * @param <K> what entries are found by
 * @param <V> what is remembered
 */
public interface ExpiringCache<K, V> {
  /**
   * Returns the value under a key and counts as a use of it and as a hit; null, and a miss, if
   * there is none.
   */
  V get(K key);

  /**
   * Remembers a value under a key, with all of its time ahead, and counts as a use of it. If the
   * key is there, the value replaces the old one. If it is new and the cache is full, the entry
   * that the policy chooses is evicted.
   */
  void put(K key, V value);

  /** How many entries there are, from 0 to {@link #capacity()}; expired ones do not count. */
  int size();

  /** How many entries there can be. */
  int capacity();

  /** What the cache has done so far; an entry that is written anew has not gone. */
  Counters counters();
}
