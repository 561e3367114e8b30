package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A cache whose entries expire, and that evicts by a policy. All entries live equally long, so in
 * the order of their last writing the first one is always the next to expire. Who is to be evicted
 * is another question and has an order of its own.
 */
public final class PolicyCache<K, V> implements ExpiringCache<K, V> {
  private final int capacity;
  private final long timeToLive;
  private final Ticker ticker;
  private final Map<K, Entry<V>> byLastWriting = new LinkedHashMap<>();
  private final Order<K> order;
  private K victim;
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
   * @param ticker tells the time; nothing else may
   * @throws IllegalArgumentException if capacity or timeToLive is below 1
   */
  public PolicyCache(int capacity, Eviction eviction, long timeToLive, Ticker ticker) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
    }
    if (timeToLive < 1) {
      throw new IllegalArgumentException("time to live must be at least 1, but is " + timeToLive);
    }
    this.capacity = capacity;
    this.timeToLive = timeToLive;
    this.ticker = ticker;
    this.order = eviction == Eviction.LFU ? new ByUses<>() : new InRow<>(eviction == Eviction.LRU);
  }

  @Override
  public V get(K key) {
    expire();
    Entry<V> entry = byLastWriting.get(key);
    if (entry == null) {
      misses++;
      return null;
    }
    hits++;
    order.used(key);
    return entry.value;
  }

  @Override
  public void put(K key, V value) {
    expire();
    if (byLastWriting.remove(key) != null) {
      order.used(key);
    } else {
      if (byLastWriting.size() == capacity) {
        evict();
      }
      order.added(key);
    }
    byLastWriting.put(key, new Entry<>(value, ticker.now()));
  }

  private void evict() {
    K key = order.first();
    victim = key;
    order.removed(key);
    byLastWriting.remove(key);
    evictions++;
  }

  /** Each entry is looked at once as the first that is still fresh, and goes once. */
  private void expire() {
    long now = ticker.now();
    Iterator<Map.Entry<K, Entry<V>>> oldest = byLastWriting.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<K, Entry<V>> entry = oldest.next();
      if (now - entry.getValue().written < timeToLive) {
        return;
      }
      oldest.remove();
      order.removed(entry.getKey());
      expirations++;
    }
  }

  @Override
  public int size() {
    expire();
    return byLastWriting.size();
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

  private record Entry<V>(V value, long written) {}

  /** In which order keys are evicted. */
  private interface Order<K> {
    void added(K key);

    void used(K key);

    void removed(K key);

    K first();
  }

  /** In the order in which they came; each use lets a key come anew, if uses count. */
  private static final class InRow<K> implements Order<K> {
    private final Set<K> keys = new LinkedHashSet<>();
    private final boolean isUseCounted;

    InRow(boolean isUseCounted) {
      this.isUseCounted = isUseCounted;
    }

    @Override
    public void added(K key) {
      keys.add(key);
    }

    @Override
    public void used(K key) {
      if (isUseCounted) {
        keys.remove(key);
        keys.add(key);
      }
    }

    @Override
    public void removed(K key) {
      keys.remove(key);
    }

    @Override
    public K first() {
      return keys.iterator().next();
    }
  }

  /** Fewest uses first; keys with as many uses stand in the order of the last one. */
  private static final class ByUses<K> implements Order<K> {
    private final Map<K, Integer> uses = new HashMap<>();
    private final TreeMap<Integer, Set<K>> keys = new TreeMap<>();

    @Override
    public void added(K key) {
      stand(key, 1);
    }

    @Override
    public void used(K key) {
      int before = uses.get(key);
      leave(key, before);
      stand(key, before + 1);
    }

    @Override
    public void removed(K key) {
      leave(key, uses.remove(key));
    }

    @Override
    public K first() {
      return keys.firstEntry().getValue().iterator().next();
    }

    private void stand(K key, int count) {
      uses.put(key, count);
      keys.computeIfAbsent(count, none -> new LinkedHashSet<>()).add(key);
    }

    private void leave(K key, int count) {
      Set<K> among = keys.get(count);
      among.remove(key);
      if (among.isEmpty()) {
        keys.remove(count);
      }
    }
  }
}
