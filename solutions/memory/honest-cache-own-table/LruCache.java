package rootset.exercises.lrucache;

/** A cache that forgets the least recently used entry. */
public final class LruCache<K, V> implements Cache<K, V> {
  private static final int DEFAULT_CAPACITY = 100;

  private final int capacity;

  @SuppressWarnings("unchecked")
  private Node<K, V>[] table = (Node<K, V>[]) new Node<?, ?>[16];

  private Node<K, V> oldest;
  private Node<K, V> newest;
  private int count;

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
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    touch(node);
    return node.value;
  }

  @Override
  public void put(K key, V value) {
    Node<K, V> node = find(key);
    if (node != null) {
      node.value = value;
      touch(node);
      return;
    }
    if (count == capacity) {
      remove(oldest);
    } else if (count == table.length) {
      grow();
    }
    node = new Node<>(key, key.hashCode());
    node.value = value;
    int bucket = bucket(node.hash);
    node.next = table[bucket];
    table[bucket] = node;
    append(node);
    count++;
  }

  private int bucket(int hash) {
    return (hash ^ hash >>> 16) & table.length - 1;
  }

  private Node<K, V> find(K key) {
    int hash = key.hashCode();
    Node<K, V> node = table[bucket(hash)];
    while (node != null && (node.hash != hash || !node.key.equals(key))) {
      node = node.next;
    }
    return node;
  }

  @SuppressWarnings("unchecked")
  private void grow() {
    table = (Node<K, V>[]) new Node<?, ?>[2 * table.length];
    for (Node<K, V> node = oldest; node != null; node = node.newer) {
      int bucket = bucket(node.hash);
      node.next = table[bucket];
      table[bucket] = node;
    }
  }

  private void remove(Node<K, V> node) {
    int bucket = bucket(node.hash);
    if (table[bucket] == node) {
      table[bucket] = node.next;
    } else {
      Node<K, V> before = table[bucket];
      while (before.next != node) {
        before = before.next;
      }
      before.next = node.next;
    }
    unlink(node);
    count--;
  }

  private void touch(Node<K, V> node) {
    if (node != newest) {
      unlink(node);
      append(node);
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
  }

  private void append(Node<K, V> node) {
    node.older = newest;
    node.newer = null;
    if (newest == null) {
      oldest = node;
    } else {
      newest.newer = node;
    }
    newest = node;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private static final class Node<K, V> {
    private final K key;
    private final int hash;
    private V value;
    private Node<K, V> next;
    private Node<K, V> older;
    private Node<K, V> newer;

    Node(K key, int hash) {
      this.key = key;
      this.hash = hash;
    }
  }
}
