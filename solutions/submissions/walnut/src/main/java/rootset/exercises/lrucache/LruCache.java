package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.Map;

/**
 * A map from keys to the links of a ring. The ring is in order of use: after the anchor comes the
 * least recently used entry, before it the most recently used one.
 */
public final class LruCache<K, V> implements Cache<K, V> {
  private final int capacity;
  private final Map<K, Link<K, V>> links = new HashMap<>();
  private final Link<K, V> anchor = new Link<>(null);

  public LruCache() {
    this(100);
  }

  public LruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a cache needs room for at least 1 entry, not " + capacity);
    }
    this.capacity = capacity;
    anchor.before = anchor;
    anchor.after = anchor;
  }

  @Override
  public V get(K key) {
    Link<K, V> link = links.get(key);
    if (link == null) {
      return null;
    }
    takeOut(link);
    append(link);
    return link.value;
  }

  @Override
  public void put(K key, V value) {
    Link<K, V> link = links.get(key);
    if (link != null) {
      takeOut(link);
    } else {
      makeRoom();
      link = new Link<>(key);
      links.put(key, link);
    }
    link.value = value;
    append(link);
  }

  private void makeRoom() {
    if (links.size() == capacity) {
      Link<K, V> oldest = anchor.after;
      takeOut(oldest);
      links.remove(oldest.key);
    }
  }

  private void takeOut(Link<K, V> link) {
    link.before.after = link.after;
    link.after.before = link.before;
  }

  private void append(Link<K, V> link) {
    link.before = anchor.before;
    link.after = anchor;
    link.before.after = link;
    anchor.before = link;
  }

  @Override
  public int size() {
    return links.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private static final class Link<K, V> {
    final K key;
    V value;
    Link<K, V> before;
    Link<K, V> after;

    Link(K key) {
      this.key = key;
    }
  }
}
