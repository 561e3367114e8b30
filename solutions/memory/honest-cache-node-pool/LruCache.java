package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.Map;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;
  private final Map<K, Node<K, V>> nodes = new HashMap<>();
  private Node<K, V> oldest;
  private Node<K, V> newest;
  private Node<K, V> free;
  private int freed;

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
    Node<K, V> node = nodes.get(key);
    if (node == null) {
      return null;
    }
    unlink(node);
    append(node);
    return node.value;
  }

  @Override
  public void put(K key, V value) {
    Node<K, V> node = nodes.get(key);
    if (node != null) {
      unlink(node);
    } else {
      if (nodes.size() == capacity) {
        Node<K, V> gone = oldest;
        unlink(gone);
        nodes.remove(gone.key);
        release(gone);
      }
      node = acquire();
      node.key = key;
      nodes.put(key, node);
    }
    node.value = value;
    append(node);
  }

  private Node<K, V> acquire() {
    if (free == null) {
      return new Node<>();
    }
    Node<K, V> node = free;
    free = node.newer;
    node.newer = null;
    freed--;
    return node;
  }

  private void release(Node<K, V> node) {
    node.key = null;
    node.value = null;
    if (freed < 4) {
      node.newer = free;
      free = node;
      freed++;
    }
  }

  private void unlink(Node<K, V> node) {
    if (node.older == null) {
      oldest = node.newer;
    } else {
      node.older.newer = node.newer;
    }
    if (node.newer == null) {
      newest = node.older;
    } else {
      node.newer.older = node.older;
    }
    node.older = null;
    node.newer = null;
  }

  private void append(Node<K, V> node) {
    node.older = newest;
    if (newest == null) {
      oldest = node;
    } else {
      newest.newer = node;
    }
    newest = node;
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
    private K key;
    private V value;
    private Node<K, V> older;
    private Node<K, V> newer;
  }
}
