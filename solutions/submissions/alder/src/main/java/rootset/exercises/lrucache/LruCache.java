package rootset.exercises.lrucache;

/** A cache that forgets the least recently used entry. Your work: replace every exception. */
public final class LruCache<K, V> implements Cache<K, V> {
  /** An empty cache for 100 entries. */
  public LruCache() {
    throw new UnsupportedOperationException(
        "TODO LruCache(): make an empty cache with a capacity of 100 entries");
  }

  /**
   * An empty cache.
   *
   * @param capacity how many entries it can hold
   * @throws IllegalArgumentException if capacity is below 1
   */
  public LruCache(int capacity) {
    throw new UnsupportedOperationException(
        "TODO LruCache(int): make an empty cache, but refuse a capacity below 1");
  }

  @Override
  public V get(K key) {
    throw new UnsupportedOperationException(
        "TODO LruCache.get: return the value stored under the key, or null; finding it is a use");
  }

  @Override
  public void put(K key, V value) {
    throw new UnsupportedOperationException(
        "TODO LruCache.put: store the value under the key; make room first if the key is new");
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException("TODO LruCache.size: count the entries");
  }

  @Override
  public int capacity() {
    throw new UnsupportedOperationException(
        "TODO LruCache.capacity: tell how many entries there can be");
  }
}
