package rootset.judge.count;

import java.util.List;

/** Caches as students write them, and the steps of 100 operations. */
enum Caches {
  LINKED_HASH_MAP(
      true,
      List.of(450L, 450L, 450L),
      """
      class LruCache<K, V> {
        private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
        private final int capacity;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) { return entries.get(key); }
        void put(K key, V value) {
          entries.put(key, value);
          if (entries.size() > capacity) {
            Iterator<K> keys = entries.keySet().iterator();
            keys.next();
            keys.remove();
          }
        }
      }
      """),

  EXTENDS_LINKED_HASH_MAP(
      true,
      List.of(300L, 300L, 300L),
      """
      class LruCache<K, V> extends LinkedHashMap<K, V> {
        private final int capacity;
        LruCache(int capacity) {
          super(16, 0.75f, true);
          this.capacity = capacity;
        }
        public V get(Object key) { return super.get(key); }
        public V put(K key, V value) { return super.put(key, value); }
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > capacity; }
      }
      """),

  FIRST_OF_STREAM(
      true,
      List.of(650L, 650L, 650L),
      """
      class LruCache<K, V> {
        private final Map<K, V> entries = new LinkedHashMap<>();
        private final int capacity;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          V value = entries.remove(key);
          if (value != null) entries.put(key, value);
          return value;
        }
        void put(K key, V value) {
          entries.remove(key);
          if (entries.size() == capacity) {
            entries.remove(entries.keySet().stream().findFirst().get());
          }
          entries.put(key, value);
        }
      }
      """),

  LINKED_HASH_SET(
      true,
      List.of(650L, 650L, 650L),
      """
      class LruCache<K, V> {
        private final Map<K, V> values = new HashMap<>();
        private final Collection<K> order = new LinkedHashSet<>();
        private final int capacity;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          if (order.remove(key)) order.add(key);
          return values.get(key);
        }
        void put(K key, V value) {
          if (!order.remove(key) && values.size() == capacity) {
            K oldest = order.iterator().next();
            order.remove(oldest);
            values.remove(oldest);
          }
          order.add(key);
          values.put(key, value);
        }
      }
      """),

  OWN_LINKED_LIST(
      true,
      List.of(600L, 600L, 600L),
      """
      class LruCache<K, V> {
        private final Map<K, Link<K, V>> links = new HashMap<>();
        private final Link<K, V> anchor = new Link<>(null);
        private final int capacity;
        LruCache(int capacity) {
          this.capacity = capacity;
          anchor.before = anchor;
          anchor.after = anchor;
        }
        V get(K key) {
          Link<K, V> link = links.get(key);
          if (link == null) return null;
          takeOut(link);
          append(link);
          return link.value;
        }
        void put(K key, V value) {
          Link<K, V> link = links.get(key);
          if (link != null) {
            takeOut(link);
          } else {
            if (links.size() == capacity) {
              links.remove(anchor.after.key);
              takeOut(anchor.after);
            }
            link = new Link<>(key);
            links.put(key, link);
          }
          link.value = value;
          append(link);
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
        private static final class Link<K, V> {
          final K key;
          V value;
          Link<K, V> before;
          Link<K, V> after;
          Link(K key) { this.key = key; }
        }
      }
      """),

  TREE_OF_TIME_STAMPS(
      true,
      List.of(900L, 900L, 900L),
      """
      class LruCache<K, V> {
        private final Map<K, V> values = new HashMap<>();
        private final Map<K, Long> stamps = new HashMap<>();
        private final TreeMap<Long, K> order = new TreeMap<>();
        private final int capacity;
        private long clock;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          if (values.containsKey(key)) use(key);
          return values.get(key);
        }
        void put(K key, V value) {
          if (!values.containsKey(key) && values.size() == capacity) {
            K oldest = order.pollFirstEntry().getValue();
            stamps.remove(oldest);
            values.remove(oldest);
          }
          values.put(key, value);
          use(key);
        }
        private void use(K key) {
          Long before = stamps.put(key, ++clock);
          if (before != null) order.remove(before);
          order.put(clock, key);
        }
      }
      """),

  ARRAY_DEQUE(false, List.of(50_550L, 100_550L, 200_550L), queue("ArrayDeque")),
  LINKED_LIST(false, List.of(50_550L, 100_550L, 200_550L), queue("LinkedList")),

  LINKED_LIST_BY_INDEX(
      false,
      List.of(74_475L, 149_475L, 299_475L),
      """
      class LruCache<K, V> {
        private final Map<K, V> values = new HashMap<>();
        private final List<K> order = new LinkedList<>();
        private final int capacity;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          if (values.containsKey(key)) moveToEnd(key);
          return values.get(key);
        }
        void put(K key, V value) {
          if (values.containsKey(key)) {
            moveToEnd(key);
          } else {
            if (values.size() == capacity) values.remove(order.remove(0));
            order.add(key);
          }
          values.put(key, value);
        }
        private void moveToEnd(K key) {
          order.remove(order.indexOf(key));
          order.add(key);
        }
      }
      """),

  LOOP_OVER_A_LIST(
      false,
      List.of(305_450L, 605_450L, 1_205_450L),
      """
      class LruCache<K, V> {
        private record Entry<K, V>(K key, V value) {}
        private final List<Entry<K, V>> entries = new ArrayList<>();
        private final int capacity;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          for (int i = entries.size() - 1; i >= 0; i--) {
            Entry<K, V> entry = entries.get(i);
            if (entry.key().equals(key)) {
              entries.remove(i);
              entries.add(entry);
              return entry.value();
            }
          }
          return null;
        }
        void put(K key, V value) {
          if (get(key) != null) entries.remove(entries.size() - 1);
          if (entries.size() == capacity) entries.remove(0);
          entries.add(new Entry<>(key, value));
        }
      }
      """),

  SCAN_OF_TIME_STAMPS(
      false,
      List.of(250_700L, 500_700L, 1_000_700L),
      stamps(
          """
          K oldest = null;
          for (Map.Entry<K, Long> each : stamps.entrySet()) {
            if (oldest == null || each.getValue() < stamps.get(oldest)) oldest = each.getKey();
          }
          return oldest;
          """)),

  MINIMUM_OF_A_STREAM(
      false,
      List.of(50_900L, 100_900L, 200_900L),
      stamps(
          "return stamps.entrySet().stream().min(Map.Entry.comparingByValue()).get().getKey();")),

  MINIMUM_OF_A_COLLECTION(
      false,
      List.of(50_800L, 100_800L, 200_800L),
      stamps("return Collections.min(stamps.entrySet(), Map.Entry.comparingByValue()).getKey();")),

  PRIORITY_QUEUE(
      false,
      List.of(51_758L, 101_855L, 201_952L),
      """
      class LruCache<K, V> {
        private static final class Entry<K, V> implements Comparable<Entry<K, V>> {
          K key;
          V value;
          long used;
          public int compareTo(Entry<K, V> other) { return Long.compare(used, other.used); }
        }
        private final Map<K, Entry<K, V>> entries = new HashMap<>();
        private final Queue<Entry<K, V>> order = new PriorityQueue<>();
        private final int capacity;
        private long clock;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          Entry<K, V> entry = entries.get(key);
          if (entry == null) return null;
          order.remove(entry);
          use(entry);
          return entry.value;
        }
        void put(K key, V value) {
          Entry<K, V> entry = entries.get(key);
          if (entry == null) {
            if (entries.size() == capacity) entries.remove(order.poll().key);
            entry = new Entry<>();
            entry.key = key;
            entries.put(key, entry);
          } else {
            order.remove(entry);
          }
          entry.value = value;
          use(entry);
        }
        private void use(Entry<K, V> entry) {
          entry.used = ++clock;
          order.add(entry);
        }
      }
      """),

  FIRST_OF_AN_ARRAY_LIST(
      false,
      List.of(52_075L, 102_075L, 202_075L),
      """
      class LruCache<K, V> {
        private final Map<K, V> values = new HashMap<>();
        private final Map<K, Integer> mentions = new HashMap<>();
        private final List<K> log = new ArrayList<>();
        private final int capacity;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          if (values.containsKey(key)) use(key);
          return values.get(key);
        }
        void put(K key, V value) {
          if (!values.containsKey(key) && values.size() == capacity) {
            K first = log.remove(0);
            while (mentions.merge(first, -1, Integer::sum) > 0) first = log.remove(0);
            values.remove(first);
          }
          values.put(key, value);
          use(key);
        }
        private void use(K key) {
          mentions.merge(key, 1, Integer::sum);
          log.add(key);
        }
      }
      """),

  COPY_OF_THE_MAP(
      false,
      List.of(100_750L, 200_750L, 400_750L),
      """
      class LruCache<K, V> {
        private Map<K, V> entries = new LinkedHashMap<>();
        private final int capacity;
        LruCache(int capacity) { this.capacity = capacity; }
        V get(K key) {
          V value = entries.get(key);
          if (value != null) put(key, value);
          return value;
        }
        void put(K key, V value) {
          Map<K, V> next = new LinkedHashMap<>(entries);
          if (next.remove(key) == null && next.size() == capacity) {
            next.remove(next.keySet().iterator().next());
          }
          next.put(key, value);
          entries = next;
        }
      }
      """);

  private final boolean isConstant;
  private final List<Long> steps;
  private final String source;

  Caches(boolean isConstant, List<Long> steps, String source) {
    this.isConstant = isConstant;
    this.steps = steps;
    this.source = source;
  }

  boolean isConstant() {
    return isConstant;
  }

  /** With 1,000, 2,000 and 4,000 entries. */
  List<Long> steps() {
    return steps;
  }

  String source() {
    return source;
  }

  /** A map and a queue of its keys. */
  private static String queue(String type) {
    return """
        class LruCache<K, V> {
          private final Map<K, V> values = new HashMap<>();
          private final Deque<K> order = new QUEUE<>();
          private final int capacity;
          LruCache(int capacity) { this.capacity = capacity; }
          V get(K key) {
            V value = values.get(key);
            if (value != null) {
              order.remove(key);
              order.addLast(key);
            }
            return value;
          }
          void put(K key, V value) {
            if (values.containsKey(key)) {
              order.remove(key);
            } else if (values.size() == capacity) {
              values.remove(order.removeFirst());
            }
            values.put(key, value);
            order.addLast(key);
          }
        }
        """
        .replace("QUEUE", type);
  }

  /** A map of values and one of the times of their last use. */
  private static String stamps(String oldest) {
    return """
        class LruCache<K, V> {
          private final Map<K, V> values = new HashMap<>();
          private final Map<K, Long> stamps = new HashMap<>();
          private final int capacity;
          private long clock;
          LruCache(int capacity) { this.capacity = capacity; }
          V get(K key) {
            if (values.containsKey(key)) stamps.put(key, ++clock);
            return values.get(key);
          }
          void put(K key, V value) {
            if (!values.containsKey(key) && values.size() == capacity) {
              K oldest = oldest();
              values.remove(oldest);
              stamps.remove(oldest);
            }
            values.put(key, value);
            stamps.put(key, ++clock);
          }
          private K oldest() {
            OLDEST
          }
        }
        """
        .replace("OLDEST", oldest);
  }
}
