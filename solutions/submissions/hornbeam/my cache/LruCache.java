package rootset.exercises.lrucache;

import java.util.LinkedHashMap;
import java.util.Map;

public final class LruCache<K, V> implements Cache<K, V> {
  private static final Map<Object, Object> ENTRIES = new LinkedHashMap<>(16, 0.75f, true);

  private final int capacity;

  public LruCache() {
    this(100);
  }

  public LruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity + " is below 1");
    }
    this.capacity = capacity;
  }

  @Override
  @SuppressWarnings("unchecked")
  public V get(K key) {
    return (V) ENTRIES.get(key);
  }

  @Override
  public void put(K key, V value) {
    ENTRIES.put(key, value);
    if (ENTRIES.size() > capacity) {
      ENTRIES.remove(ENTRIES.keySet().iterator().next());
    }
  }

  @Override
  public int size() {
    return ENTRIES.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }
}
