package rootset.exercises.lrucache;

import java.util.LinkedHashMap;
import java.util.Map;

public final class LruCache<K, V> implements Cache<K, V> {
  private final Map<K, V> entries;
  private final int capacity;

  public LruCache() {
    this(100);
  }

  public LruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
    this.capacity = capacity;
    entries = new LinkedHashMap<>(16, 0.75f, true);
  }

  @Override
  public V get(K key) {
    return entries.get(key);
  }

  @Override
  public void put(K key, V value) {
    entries.put(key, value);
    if (entries.size() > capacity) {
      entries.remove(entries.keySet().iterator().next());
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
}
