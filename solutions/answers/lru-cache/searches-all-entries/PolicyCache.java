package rootset.exercises.lrucache;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A cache whose entries expire, and that evicts by a policy. */
public final class PolicyCache<K, V> implements ExpiringCache<K, V> {
  private final int capacity;
  private final Eviction eviction;
  private final long timeToLive;
  private final Ticker ticker;
  private final Map<K, Entry<K, V>> entries = new HashMap<>();
  private long clock;
  private long hits;
  private long misses;
  private long evictions;
  private long expirations;

  /**
   * An empty cache.
   *
   * @param capacity how many entries it can hold
   * @param eviction which entry goes when a new key needs room
   * @param timeToLive for how many ticks an entry is fresh after its last writing
   * @param ticker tells the time
   * @throws IllegalArgumentException if capacity or timeToLive is below 1
   */
  public PolicyCache(int capacity, Eviction eviction, long timeToLive, Ticker ticker) {
    if (capacity < 1 || timeToLive < 1) {
      throw new IllegalArgumentException(
          "capacity and time to live must be at least 1: " + capacity + ", " + timeToLive);
    }
    this.capacity = capacity;
    this.eviction = eviction;
    this.timeToLive = timeToLive;
    this.ticker = ticker;
  }

  @Override
  public V get(K key) {
    expire();
    Entry<K, V> entry = entries.get(key);
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
    expire();
    Entry<K, V> entry = entries.get(key);
    if (entry == null) {
      if (entries.size() == capacity) {
        evict();
      }
      entry = new Entry<>(key, ++clock);
      entries.put(key, entry);
    }
    entry.value = value;
    entry.written = ticker.now();
    use(entry);
  }

  private void use(Entry<K, V> entry) {
    entry.used = ++clock;
    entry.uses++;
  }

  private void evict() {
    entries.remove(Collections.min(entries.values(), order()).key);
    evictions++;
  }

  private void expire() {
    long now = ticker.now();
    int before = entries.size();
    entries.values().removeIf(each -> now - each.written >= timeToLive);
    expirations += before - entries.size();
  }

  private Comparator<Entry<K, V>> order() {
    Comparator<Entry<K, V>> byLastUse = Comparator.comparingLong(each -> each.used);
    switch (eviction) {
      case LRU:
        return byLastUse;
      case FIFO:
        return Comparator.comparingLong(each -> each.came);
      default:
        return Comparator.<Entry<K, V>>comparingLong(each -> each.uses).thenComparing(byLastUse);
    }
  }

  @Override
  public int size() {
    expire();
    return entries.size();
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

  private static final class Entry<K, V> {
    private final K key;
    private final long came;
    private V value;
    private long written;
    private long used;
    private long uses;

    Entry(K key, long came) {
      this.key = key;
      this.came = came;
    }
  }
}
