package rootset.exercises.lrucache;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Use<K, V>> entries = new HashMap<>();
  private final Deque<Use<K, V>> uses = new ArrayDeque<>();

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
    Use<K, V> use = entries.get(key);
    if (use == null) {
      return null;
    }
    append(key, use.value());
    return use.value();
  }

  @Override
  public void put(K key, V value) {
    append(key, value);
    while (entries.size() > capacity) {
      Use<K, V> oldest = uses.removeFirst();
      if (entries.get(oldest.key()) == oldest) {
        entries.remove(oldest.key());
      }
    }
  }

  private void append(K key, V value) {
    Use<K, V> use = new Use<>(key, value);
    uses.addLast(use);
    entries.put(key, use);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private record Use<K, V>(K key, V value) {}
}
