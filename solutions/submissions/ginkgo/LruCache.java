package rootset.exercises.lrucache;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A cache with a log of all uses. Each entry knows how often it stands in the log; the one whose last
 * mention comes first was not used for longest. What is outdated in the log goes when an entry must.
 */
public final class LruCache<K, V> implements Cache<K, V> {
  private final int capacity;
  private final Map<K, Entry<K, V>> entries = new HashMap<>();
  private final Deque<Entry<K, V>> log = new ArrayDeque<>();

  public LruCache() {
    this(100);
  }

  public LruCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be 1 or more: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public V get(K key) {
    Entry<K, V> entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    use(entry);
    return entry.value;
  }

  @Override
  public void put(K key, V value) {
    Entry<K, V> entry = entries.get(key);
    if (entry == null) {
      if (entries.size() == capacity) {
        forgetOne();
      }
      entry = new Entry<>(key);
      entries.put(key, entry);
    }
    entry.value = value;
    use(entry);
  }

  private void use(Entry<K, V> entry) {
    entry.mentions++;
    log.addLast(entry);
  }

  private void forgetOne() {
    Entry<K, V> first = log.removeFirst();
    while (--first.mentions > 0) {
      first = log.removeFirst();
    }
    entries.remove(first.key);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  private static final class Entry<K, V> {
    final K key;
    V value;
    int mentions;

    Entry(K key) {
      this.key = key;
    }
  }
}
