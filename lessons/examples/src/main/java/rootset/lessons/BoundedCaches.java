package rootset.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shortest bounded cache, and a leak beside one. */
final class BoundedCaches {
  private BoundedCaches() {}

  @SuppressWarnings("serial")
  static Map<String, String> ofHundred() {
    Map<String, String> cache =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > 100;
          }
        };
    return cache;
  }

  /** A cache with a bound, and a list without one. */
  static final class WithOrder {
    private final Map<String, String> cache = new HashMap<>();
    private final List<String> order = new ArrayList<>(); // who was used when

    String get(String key) {
      order.add(key); // at each use …
      return cache.get(key);
    }

    void put(String key, String value) {
      if (cache.size() == 100 && !cache.containsKey(key)) {
        cache.remove(order.remove(0)); // … but only once at each eviction
      }
      cache.put(key, value);
    }
  }
}
