package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Stamped<V>> entries = new HashMap<>();
  private final TreeMap<Long, K> order = new TreeMap<>();
  private long now;

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
    Stamped<V> entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    write(key, entry.value());
    return entry.value();
  }

  @Override
  public void put(K key, V value) {
    write(key, value);
  }

  private void write(K key, V value) {
    Stamped<V> before = entries.put(key, new Stamped<>(value, ++now));
    if (before != null) {
      order.remove(before.time());
    }
    order.put(now, key);
    if (entries.size() > capacity) {
      entries.remove(order.pollFirstEntry().getValue());
    }
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private record Stamped<V>(V value, long time) {}
}
