package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.Map;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Node<K, V>> nodes = new HashMap<>();
  private final Node<K, V> sentinel = new Node<>(null);

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
    sentinel.older = sentinel;
    sentinel.newer = sentinel;
  }

  @Override
  public V get(K key) {
    Node<K, V> node = nodes.get(key);
    if (node == null) {
      return null;
    }
    node.unlink();
    node.linkBefore(sentinel);
    return node.value;
  }

  @Override
  public void put(K key, V value) {
    Node<K, V> node = nodes.get(key);
    if (node == null) {
      if (nodes.size() == capacity) {
        Node<K, V> oldest = sentinel.newer;
        oldest.unlink();
        nodes.remove(oldest.key);
      }
      node = new Node<>(key);
      nodes.put(key, node);
    } else {
      node.unlink();
    }
    node.value = value;
    node.linkBefore(sentinel);
  }

  @Override
  public int size() {
    return nodes.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private static final class Node<K, V> {
    private final K key;
    private V value;
    private Node<K, V> older;
    private Node<K, V> newer;

    Node(K key) {
      this.key = key;
    }

    void unlink() {
      older.newer = newer;
      newer.older = older;
      older = null;
      newer = null;
    }

    void linkBefore(Node<K, V> other) {
      older = other.older;
      newer = other;
      older.newer = this;
      other.older = this;
    }
  }
}
