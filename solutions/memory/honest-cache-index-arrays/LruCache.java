package rootset.exercises.lrucache;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Integer> slots = new HashMap<>();
  private Object[] values = new Object[17];
  private Object[] keys = new Object[17];
  private int[] newer = new int[17];
  private int[] older = new int[17];

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
    if (slot == null) {
      return null;
    }
    unlink(slot);
    linkNewest(slot);
    return value(slot);
  }

  @Override
  public void put(K key, V value) {
    Integer slot = slots.get(key);
    if (slot != null) {
      unlink(slot);
    } else {
      if (slots.size() == capacity) {
        slot = newer[0];
        unlink(slot);
        slots.remove(keys[slot]);
      } else {
        slot = slots.size() + 1;
        grow(slot);
      }
      slots.put(key, slot);
      keys[slot] = key;
    }
    values[slot] = value;
    linkNewest(slot);
  }

  @SuppressWarnings("unchecked")
  private V value(int slot) {
    return (V) values[slot];
  }

  private void grow(int slot) {
    if (slot >= keys.length) {
      int length = (int) Math.min(capacity + 1L, keys.length * 3L / 2);
      keys = Arrays.copyOf(keys, length);
      values = Arrays.copyOf(values, length);
      newer = Arrays.copyOf(newer, length);
      older = Arrays.copyOf(older, length);
    }
  }

  private void unlink(int slot) {
    newer[older[slot]] = newer[slot];
    older[newer[slot]] = older[slot];
  }

  private void linkNewest(int slot) {
    older[slot] = older[0];
    newer[slot] = 0;
    newer[older[0]] = slot;
    older[0] = slot;
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
