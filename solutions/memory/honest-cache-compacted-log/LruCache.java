package rootset.exercises.lrucache;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Slot<K, V>> slots = new HashMap<>();
  private final ArrayDeque<Slot<K, V>> uses = new ArrayDeque<>();

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
    Slot<K, V> slot = slots.get(key);
    if (slot == null) {
      return null;
    }
    use(slot);
    return slot.value;
  }

  @Override
  public void put(K key, V value) {
    Slot<K, V> slot = slots.get(key);
    if (slot == null) {
      if (slots.size() == capacity) {
        forgetOldest();
      }
      slot = new Slot<>(key);
      slots.put(key, slot);
    }
    slot.value = value;
    use(slot);
  }

  private void use(Slot<K, V> slot) {
    slot.uses++;
    uses.addLast(slot);
    if (uses.size() > 2 * (long) capacity) {
      for (int left = uses.size(); left > 0; left--) {
        Slot<K, V> next = uses.removeFirst();
        if (next.uses == 1) {
          uses.addLast(next);
        } else {
          next.uses--;
        }
      }
    }
  }

  private void forgetOldest() {
    Slot<K, V> oldest = uses.removeFirst();
    while (oldest.uses > 1) {
      oldest.uses--;
      oldest = uses.removeFirst();
    }
    slots.remove(oldest.key);
  }

  @Override
  public int size() {
    return slots.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private static final class Slot<K, V> {
    private final K key;
    private V value;
    private int uses;

    Slot(K key) {
      this.key = key;
    }
  }
}
