package rootset.exercises.lrucache;

/**
 * A cache whose entries expire, and that evicts by a policy. Your work: replace every exception.
 */
public final class PolicyCache<K, V> implements ExpiringCache<K, V> {
  /**
   * An empty cache.
   *
   * @param capacity how many entries it can hold
   * @param eviction which entry goes when a new key needs room
   * @param timeToLive for how many ticks an entry is fresh after its last writing
   * @param ticker tells the time; nothing else may
   * @throws IllegalArgumentException if capacity or timeToLive is below 1
   */
  public PolicyCache(int capacity, Eviction eviction, long timeToLive, Ticker ticker) {
    throw new UnsupportedOperationException(
        "TODO PolicyCache(int, Eviction, long, Ticker): make an empty cache, but refuse a capacity"
            + " or a time to live below 1");
  }

  @Override
  public V get(K key) {
    throw new UnsupportedOperationException(
        "TODO PolicyCache.get: return the value of a fresh entry, or null, and count it");
  }

  @Override
  public void put(K key, V value) {
    throw new UnsupportedOperationException(
        "TODO PolicyCache.put: store the value with all of its time ahead; make room first if the"
            + " key is new");
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException("TODO PolicyCache.size: count the fresh entries");
  }

  @Override
  public int capacity() {
    throw new UnsupportedOperationException(
        "TODO PolicyCache.capacity: tell how many entries there can be");
  }

  @Override
  public Counters counters() {
    throw new UnsupportedOperationException(
        "TODO PolicyCache.counters: tell hits, misses, evictions and expirations so far");
  }
}
