package rootset.exercises.lrucache;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Entry<K, V>> entries = new HashMap<>();
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
    Entry<K, V> entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    entry.used = ++now;
    return entry.value;
  }

  @Override
  public void put(K key, V value) {
    if (!entries.containsKey(key) && entries.size() == capacity) {
      entries.remove(
          Collections.min(entries.values(), Comparator.comparingLong(entry -> entry.used)).key);
    }
    Entry<K, V> entry = entries.computeIfAbsent(key, Entry::new);
    entry.value = value;
    entry.used = ++now;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private static final class Entry<K, V> {
    private final K key;
    private V value;
    private long used;

    Entry(K key) {
      this.key = key;
    }
  }
}
