package rootset.exercises.lrucache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cache that forgets the least recently used entry. The map keeps its entries in the order of
 * their use, so the entry to forget is always the first one.
 */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

  private K victim;

  /** An empty cache for 100 entries. */
  public LruCache() {
    this(DEFAULT_CAPACITY);
  }

  /**
   * An empty cache.
   *
   * @param capacity how many entries it can hold
   * @throws IllegalArgumentException if capacity is below 1
   */
  public LruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public V get(K key) {
    return entries.get(key);
  }

  @Override
  public void put(K key, V value) {
    entries.put(key, value);
    if (entries.size() > capacity) {
      forgetFirst();
    }
  }

  private void forgetFirst() {
    Iterator<K> keys = entries.keySet().iterator();
    victim = keys.next();
    keys.remove();
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }
}
