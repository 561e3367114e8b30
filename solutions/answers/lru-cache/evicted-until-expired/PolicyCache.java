package rootset.exercises.lrucache;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

public final class PolicyCache<K, V> implements ExpiringCache<K, V> {
  private final int capacity;
  private final Eviction eviction;
  private final long timeToLive;
  private final Ticker ticker;
  private final Map<K, V> values = new HashMap<>();
  private final Map<K, Integer> uses = new HashMap<>();
  private final TreeMap<Integer, LinkedHashSet<K>> rows = new TreeMap<>();
  private final LinkedHashMap<K, Long> deadlines = new LinkedHashMap<>();
  private long hits;
  private long misses;
  private long evictions;
  private long expirations;

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
    V value = values.get(key);
    if (value == null) {
      misses++;
    } else {
      hits++;
      use(key);
    }
    return value;
  }

  @Override
  public void put(K key, V value) {
    expire();
    if (!values.containsKey(key) && values.size() == capacity) {
      forget(rows.firstEntry().getValue().iterator().next());
      evictions++;
    }
    if (values.put(key, value) == null) {
      uses.put(key, 1);
      rows.computeIfAbsent(1, n -> new LinkedHashSet<>()).add(key);
    } else {
      use(key);
    }
    deadlines.remove(key);
    deadlines.put(key, ticker.now());
  }

  private void use(K key) {
    int before = uses.get(key);
    if (eviction == Eviction.FIFO) {
      return;
    }
    int after = eviction == Eviction.LFU ? before + 1 : before;
    leave(before, key);
    rows.computeIfAbsent(after, n -> new LinkedHashSet<>()).add(key);
    uses.put(key, after);
  }

  private void leave(int count, K key) {
    LinkedHashSet<K> row = rows.get(count);
    row.remove(key);
    if (row.isEmpty()) {
      rows.remove(count);
    }
  }

  private void forget(K key) {
    values.remove(key);
    leave(uses.remove(key), key);
    }

  private void expire() {
    while (!deadlines.isEmpty()) {
      Map.Entry<K, Long> first = deadlines.entrySet().iterator().next();
      if (ticker.now() - first.getValue() < timeToLive) {
        return;
      }
      K gone = first.getKey();
      deadlines.remove(gone);
      if (values.containsKey(gone)) {
        forget(gone);
        expirations++;
      }
    }
  }

  @Override
  public int size() {
    expire();
    return values.size();
  }

  @Override
  public int capacity() {
    expire();
    return capacity;
  }

  @Override
  public Counters counters() {
    expire();
    return new Counters(hits, misses, evictions, expirations);
  }
}
