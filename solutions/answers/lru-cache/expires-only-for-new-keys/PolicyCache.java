package rootset.exercises.lrucache;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

public final class PolicyCache<K, V> implements ExpiringCache<K, V> {
  private final int capacity;
  private final Eviction eviction;
  private final long timeToLive;
  private final Ticker ticker;
  private final Map<K, Entry<K, V>> byWriting = new LinkedHashMap<>(16, 0.75f, false);
  private final TreeSet<Entry<K, V>> ranking =
      new TreeSet<>(Comparator.<Entry<K, V>>comparingLong(e -> e.rank).thenComparingLong(e -> e.used));
  private long serial;
  private long hits;
  private long misses;
  private long evictions;
  private long expirations;

  private static final class Entry<K, V> {
    final K key;
    V value;
    long written;
    long rank;
    long used;

    Entry(K key) {
      this.key = key;
    }
  }

  public PolicyCache(int capacity, Eviction eviction, long timeToLive, Ticker ticker) {
    if (capacity < 1 || timeToLive < 1) {
      throw new IllegalArgumentException("capacity and time to live must be at least 1");
    }
    this.capacity = capacity;
    this.eviction = eviction;
    this.timeToLive = timeToLive;
    this.ticker = ticker;
  }

  @Override
  public V get(K key) {
    expire();
    Entry<K, V> entry = byWriting.get(key);
    if (entry == null) {
      misses++;
      return null;
    }
    hits++;
    use(entry);
    return entry.value;
  }

  @Override
  public void put(K key, V value) {
    long now = ticker.now();
    if (!byWriting.containsKey(key)) {
      expire();
    }
    Entry<K, V> entry = byWriting.remove(key);
    if (entry == null) {
      if (byWriting.size() == capacity) {
        Entry<K, V> victim = ranking.pollFirst();
        byWriting.remove(victim.key);
        evictions++;
      }
      entry = new Entry<>(key);
      entry.rank = 0;
      entry.used = serial++;
      ranking.add(entry);
    }
    entry.value = value;
    entry.written = now;
    byWriting.put(key, entry);
    use(entry);
  }

  private void use(Entry<K, V> entry) {
    if (eviction == Eviction.FIFO) {
      return;
    }
    ranking.remove(entry);
    if (eviction == Eviction.LFU) {
      entry.rank++;
    }
    entry.used = serial++;
    ranking.add(entry);
  }

  private long expire() {
    long now = ticker.now();
    Iterator<Entry<K, V>> oldest = byWriting.values().iterator();
    while (oldest.hasNext()) {
      Entry<K, V> entry = oldest.next();
      if (now - entry.written < timeToLive) {
        break;
      }
      oldest.remove();
      ranking.remove(entry);
      expirations++;
    }
    return now;
  }

  @Override
  public int size() {
    expire();
    return byWriting.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public Counters counters() {
    expire();
    return new Counters(hits, misses, evictions, expirations);
  }
}
