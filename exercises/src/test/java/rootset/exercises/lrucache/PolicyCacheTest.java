package rootset.exercises.lrucache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class PolicyCacheTest {
  @ParameterizedTest
  @EnumSource
  @Criterion("evicts-by-policy")
  void a_value_is_found_under_its_key(Eviction eviction, @Subject PolicyCaches caches) {
    ExpiringCache<String, String> cache = caches.create(2, eviction, 10, caches.atZero());
    cache.put("de", "Bonn");
    cache.put("fr", "Paris");
    cache.put("de", "Berlin");

    assertThat(cache.capacity()).as("capacity").isEqualTo(2);
    assertThat(cache.size()).as("size after put de, fr, de").isEqualTo(2);
    assertThat(cache.get("de")).as("get(de) after put de, fr, de").isEqualTo("Berlin");
    assertThat(cache.get("at")).as("get(at), which was never put").isNull();
  }

  @Test
  @Criterion("evicts-by-policy")
  void lru_evicts_what_was_not_used_for_longest(@Subject PolicyCaches caches) {
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LRU, 10, caches.atZero());
    cache.put("a", 1);
    cache.put("b", 2);
    cache.get("a");
    cache.put("c", 3);

    assertThat(cache.get("b")).as("LRU, capacity 2: get(b) after put a, b, get a, put c").isNull();
    assertThat(cache.get("a")).as("LRU: get(a) after put a, b, get a, put c").isEqualTo(1);
  }

  @Test
  @Criterion("evicts-by-policy")
  void fifo_evicts_what_came_first_however_often_it_is_used(@Subject PolicyCaches caches) {
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.FIFO, 10, caches.atZero());
    cache.put("a", 1);
    cache.put("b", 2);
    cache.get("a");
    cache.put("a", 10);
    cache.put("c", 3);

    assertThat(cache.get("a"))
        .as("FIFO, capacity 2: get(a) after put a, b, get a, put a, c")
        .isNull();
    assertThat(cache.get("b")).as("FIFO: get(b) after put a, b, get a, put a, c").isEqualTo(2);
  }

  @Test
  @Criterion("evicts-by-policy")
  void lfu_evicts_what_was_used_least_often(@Subject PolicyCaches caches) {
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LFU, 10, caches.atZero());
    cache.put("a", 1);
    cache.get("a");
    cache.put("b", 2);
    cache.put("c", 3);

    assertThat(cache.get("b")).as("LFU, capacity 2: get(b) after put a, get a, put b, c").isNull();
    assertThat(cache.get("a")).as("LFU: get(a) after put a, get a, put b, c").isEqualTo(1);
    assertThat(cache.get("c")).as("LFU: get(c) after put a, get a, put b, c").isEqualTo(3);
  }

  @Test
  @Criterion("evicts-by-policy")
  void lfu_evicts_the_least_recently_used_of_equals(@Subject PolicyCaches caches) {
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LFU, 10, caches.atZero());
    cache.put("a", 1);
    cache.put("b", 2);
    cache.get("b");
    cache.get("a");
    cache.put("c", 3);

    assertThat(cache.get("b"))
        .as("LFU, capacity 2: get(b) after put a, b, get b, a, put c (a and b were used twice)")
        .isNull();
    assertThat(cache.get("a")).as("LFU: get(a), used after b").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "-1, 10", "2, 0", "2, -1"})
  @Criterion("evicts-by-policy")
  void a_capacity_or_a_time_to_live_below_one_is_refused(
      int capacity, long timeToLive, @Subject PolicyCaches caches) {
    assertThatThrownBy(() -> caches.create(capacity, Eviction.LRU, timeToLive, caches.atZero()))
        .as("new PolicyCache(" + capacity + ", LRU, " + timeToLive + ", ticker)")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Criterion("expires")
  void an_entry_is_fresh_until_its_time_has_run_out(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LRU, 10, ticker);
    cache.put("a", 1);

    ticker.advance(9);
    assertThat(cache.get("a")).as("get(a) 9 ticks after put a, time to live 10").isEqualTo(1);
    ticker.advance(1);
    assertThat(cache.get("a")).as("get(a) 10 ticks after put a, time to live 10").isNull();
    assertThat(cache.size()).as("size 10 ticks after put a").isZero();
  }

  @Test
  @Criterion("expires")
  void writing_renews_the_time_and_reading_does_not(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LRU, 10, ticker);
    cache.put("read", 1);
    cache.put("written", 2);
    ticker.advance(6);
    cache.get("read");
    cache.put("written", 20);
    ticker.advance(6);

    assertThat(cache.get("read")).as("get at tick 12: put at 0, read at 6").isNull();
    assertThat(cache.get("written")).as("get at tick 12: put at 0, put again at 6").isEqualTo(20);
  }

  @Test
  @Criterion("expires")
  void expired_entries_are_the_first_to_go(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LRU, 10, ticker);
    cache.put("old", 1);
    ticker.advance(5);
    cache.put("young", 2);
    cache.get("old");
    ticker.advance(5);
    cache.put("new", 3);

    assertThat(cache.get("young"))
        .as("LRU, capacity 2: get(young), put at 5; old, put at 0 and read at 5, expired at 10")
        .isEqualTo(2);
    assertThat(cache.size()).as("size with young and new").isEqualTo(2);
  }

  @Test
  @Criterion("counts")
  void what_happened_is_counted(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LRU, 10, ticker);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.get("a");
    cache.get("x");
    cache.put("c", 3);
    assertThat(cache.counters())
        .as("counters after put a, b, get a, x, put c into capacity 2")
        .isEqualTo(new Counters(1, 1, 1, 0));

    ticker.advance(10);
    assertThat(cache.counters())
        .as("counters when a and c have expired")
        .isEqualTo(new Counters(1, 1, 1, 2));
    cache.get("c");
    assertThat(cache.counters())
        .as("counters when c was read in vain, too")
        .isEqualTo(new Counters(1, 2, 1, 2));
  }
}
