package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** A cache with a list of its keys, the least recently used one first. */
public final class LruCache<K, V> implements Cache<K, V> {
  private final int capacity;
  private final Map<K, V> values = new HashMap<>();
  private final List<K> order = new LinkedList<>();

  public LruCache() {
    this(100);
  }

  public LruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity below 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public V get(K key) {
    if (values.containsKey(key)) {
      moveToEnd(key);
    }
    return values.get(key);
  }

  @Override
  public void put(K key, V value) {
    if (values.containsKey(key)) {
      moveToEnd(key);
    } else {
      if (values.size() == capacity) {
        values.remove(order.remove(0));
      }
      order.add(key);
    }
    values.put(key, value);
  }

  private void moveToEnd(K key) {
    order.remove(order.indexOf(key));
    order.add(key);
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }
}
