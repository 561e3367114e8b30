package rootset.exercises.lrucache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final LinkedHashMap<K, Integer> slots = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Integer> free = new ArrayDeque<>();
  private final List<V> values = new ArrayList<>();

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
    Integer slot = slots.get(key);
    return slot == null ? null : values.get(slot);
  }

  @Override
  public void put(K key, V value) {
    Integer slot = slots.get(key);
    if (slot == null) {
      if (slots.size() == capacity) {
        Iterator<Integer> oldest = slots.values().iterator();
        free.addLast(oldest.next());
        oldest.remove();
      }
      if (free.size() > capacity) {
        slot = free.removeFirst();
        values.set(slot, value);
      } else {
        slot = values.size();
        values.add(value);
      }
      slots.put(key, slot);
    } else {
      values.set(slot, value);
    }
  }

  @Override
  public int size() {
    return slots.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }
}
