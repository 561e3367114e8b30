package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Node> nodes = new HashMap<>();
  private Node first;
  private Node last;

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
    return Optional.ofNullable(nodes.get(key)).map(Node::use).orElse(null);
  }

  @Override
  public void put(K key, V value) {
    if (nodes.size() == capacity && !nodes.containsKey(key)) {
      nodes.remove(first.leave().key);
    }
    Node node = nodes.computeIfAbsent(key, Node::new);
    node.value = value;
    node.use();
  }

  @Override
  public int size() {
    return nodes.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private final class Node {
    private final K key;
    private V value;
    private Node before;
    private Node after;
    private boolean linked;

    Node(K key) {
      this.key = key;
    }

    V use() {
      if (linked) {
        leave();
      }
      before = last;
      if (last == null) {
        first = this;
      } else {
        last.after = this;
      }
      last = this;
      linked = true;
      return value;
    }

    Node leave() {
      if (before == null) {
        first = after;
      } else {
        before.after = after;
      }
      if (after == null) {
        last = before;
      } else {
        after.before = before;
      }
      before = null;
      after = null;
      linked = false;
      return this;
    }
  }
}
