package rootset.exercises.lrucache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class LruCacheHiddenTest {
  /** Twice what a map with linked entries needs. */
  private static final int BYTES_PER_ENTRY = 190;

  @Test
  @Criterion("eviction-order")
  void a_cache_of_one_remembers_the_last_key(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(1);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("b", 20);

    assertThat(cache.get("a")).as("get(a) after put a, b, b into capacity 1").isNull();
    assertThat(cache.get("b")).as("get(b) after put a, b, b into capacity 1").isEqualTo(20);
    assertThat(cache.size()).as("size after put a, b, b into capacity 1").isEqualTo(1);
  }

  @Test
  @Criterion("eviction-order")
  void looking_for_an_absent_key_changes_nothing(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(2);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.get("x");
    assertThat(cache.size()).as("size after put a, b, get x").isEqualTo(2);
    cache.put("c", 3);

    assertThat(cache.get("a")).as("get(a) after put a, b, get x, put c into capacity 2").isNull();
    assertThat(cache.get("b")).as("get(b) after put a, b, get x, put c").isEqualTo(2);
  }

  @Test
  @Criterion("eviction-order")
  void entries_go_in_the_order_of_their_last_use(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(3);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);
    cache.get("a");
    cache.put("b", 20);

    cache.put("d", 4);
    assertThat(cache.get("c")).as("get(c) after put a, b, c, get a, put b, d").isNull();
    cache.put("e", 5);
    assertThat(cache.get("a")).as("get(a) after put a, b, c, get a, put b, d, e").isNull();
    cache.put("f", 6);
    assertThat(cache.get("b")).as("get(b) after put a, b, c, get a, put b, d, e, f").isNull();
    assertThat(cache.get("d")).as("get(d), which was put after b").isEqualTo(4);
  }

  @Test
  @Criterion("eviction-order")
  void a_key_that_comes_back_is_the_newest(@Subject LruCaches caches) {
    Cache<String, Integer> cache = caches.create(2);
    for (String key : List.of("a", "b", "c", "a", "d")) {
      cache.put(key, key.length());
    }

    assertThat(cache.get("c")).as("get(c) after put a, b, c, a, d into capacity 2").isNull();
    assertThat(cache.get("a")).as("get(a) after put a, b, c, a, d into capacity 2").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 11", "2, 22", "3, 33", "7, 44", "100, 55"})
  @Criterion("long-runs")
  void every_answer_in_a_long_run_is_right(int capacity, int seed, @Subject LruCaches caches) {
    int[] operations = operations(2_000, 2 * capacity, seed);
    int[] expected = new Model(capacity).replay(operations);

    int[] answers = caches.replay(caches.create(capacity), operations);

    int wrong = Arrays.mismatch(answers, expected);
    assertThat(wrong)
        .as(
            () ->
                "capacity "
                    + capacity
                    + ", first wrong answer "
                    + at(operations, wrong, answers, expected))
        .isEqualTo(-1);
  }

  @Test
  @Criterion("any-keys")
  void equal_keys_are_the_same_key(@Subject LruCaches caches) {
    Cache<List<Object>, String> cache = caches.create(5);
    cache.put(List.of("docs", 7), "old");
    cache.put(List.of("docs", 8), "other");
    cache.put(List.of("docs", 7), "new");

    assertThat(cache.get(List.of("docs", 7))).as("get of page 7 of docs").isEqualTo("new");
    assertThat(cache.get(List.of("docs", 8))).as("get of page 8 of docs").isEqualTo("other");
    assertThat(cache.get(List.of("help", 7))).as("get of page 7 of help").isNull();
  }

  @Test
  @Criterion("any-keys")
  void keys_and_values_may_be_objects_of_any_class(@Subject LruCaches caches) {
    Object key = new Object();
    Object other = new Object();
    Object value = new Object();
    Cache<Object, Object> cache = caches.create(5);
    cache.put(key, value);
    cache.put(other, "text");
    cache.put(42, other);

    assertThat(cache.get(key)).as("get of the first key").isSameAs(value);
    assertThat(cache.get(other)).as("get of the second key").isEqualTo("text");
    assertThat(cache.get(42)).as("get(42), whose value is the second key").isSameAs(other);
    assertThat(cache.get(value)).as("get of an object that is no key").isNull();
  }

  @Test
  @Criterion("separate-caches")
  void two_caches_share_nothing(@Subject LruCaches caches) {
    Cache<String, Integer> one = caches.create(1);
    Cache<String, Integer> two = caches.create(2);
    one.put("a", 1);
    two.put("b", 2);
    two.put("c", 3);

    assertThat(one.get("a")).as("get(a) from the cache that a was put into").isEqualTo(1);
    assertThat(one.get("b")).as("get(b) from the cache that b was not put into").isNull();
    assertThat(one.size()).as("size of the cache with a").isEqualTo(1);
    assertThat(two.size()).as("size of the cache with b and c").isEqualTo(2);
    assertThat(one.capacity()).as("capacity of the first cache").isEqualTo(1);
  }

  @Test
  @Criterion("constant-time")
  void the_work_of_an_operation_does_not_grow_with_the_cache(
      @Subject LruCaches caches, Evidence evidence) {
    evidence
        .cost(
            "100 writes and 400 reads",
            250,
            capacity -> {
              Cache<Integer, Integer> cache = caches.create(capacity);
              caches.fill(cache);
              return () ->
                  assertThat(caches.slide(cache, capacity, 100))
                      .as("sum of the values read from a cache of " + capacity)
                      .isEqualTo(slideSum(capacity, 100));
            })
        .staysConstant();
  }

  @Test
  @Criterion(value = "constant-time", budget = 2_000)
  void operations_make_little_garbage(@Subject LruCaches caches, Evidence evidence) {
    Cache<Integer, Integer> cache = caches.create(100);
    caches.fill(cache);
    AtomicInteger next = new AtomicInteger(100);

    evidence
        .allocation(
            "write with four reads",
            2_000,
            steps -> caches.slide(cache, next.getAndAdd(steps), steps))
        .staysWithinBudget();
  }

  @Test
  @Criterion("bounded-memory")
  void using_what_is_there_leaves_nothing_behind(@Subject LruCaches caches, Evidence evidence) {
    Cache<Integer, Integer> cache = caches.create(3);
    caches.fill(cache);

    evidence
        .growth(
            "read and write",
            10_000,
            rounds ->
                assertThat(caches.reuse(cache, rounds))
                    .as("how often the values of keys 0, 1 and 2 were read")
                    .isEqualTo(rounds))
        .keepsNothing();
  }

  @Test
  @Criterion("bounded-memory")
  void what_was_forgotten_or_replaced_leaves_the_heap(
      @Subject LruCaches caches, Evidence evidence) {
    Cache<Integer, int[]> cache = caches.create(2);
    AtomicInteger next = new AtomicInteger();

    evidence
        .growth("key", 500, keys -> churn(caches, cache, next.getAndAdd(keys), keys))
        .keepsNothing();
  }

  @Test
  @Criterion("bounded-memory")
  void only_the_values_of_entries_are_held(@Subject LruCaches caches, Evidence evidence) {
    Cache<Integer, int[]> cache = caches.create(2);

    evidence
        .after("10 keys with 4 KB each", () -> churn(caches, cache, 0, 10))
        .holdsAtMost(2, 4_000L);
  }

  @Test
  @Criterion("bounded-memory")
  void only_the_keys_of_entries_are_held(@Subject LruCaches caches, Evidence evidence) {
    Cache<Workload.Ticket, Integer> cache = caches.create(2);

    evidence
        .after("10 keys in a cache for 2", () -> caches.issue(cache, 10))
        .holdsAtMost(2, Workload.Ticket.class);
  }

  private static void churn(LruCaches caches, Cache<Integer, int[]> cache, int first, int keys) {
    int last = first + keys - 1;
    assertThat(caches.churn(cache, first, keys))
        .as("key and number of rewrites of the entries left after %d keys", keys)
        .containsExactly(last, 1, last - 1, 1);
  }

  @Test
  @Criterion("bounded-memory")
  void an_entry_takes_no_more_than_its_share(@Subject LruCaches caches, Evidence evidence) {
    Cache<Integer, Integer> cache = caches.create(1_000);

    evidence
        .after("1,000 entries", () -> caches.fill(cache))
        .retainsAtMost(1_000L * BYTES_PER_ENTRY, cache);
  }

  /** What {@link Workload#slide} returns: every read finds its value. */
  private static int slideSum(int capacity, int steps) {
    int sum = 0;
    for (int key = capacity; key < capacity + steps; key++) {
      for (int tenths = 1; tenths <= 4; tenths++) {
        sum = 31 * sum + tenths * (capacity / 10) - key;
      }
    }
    return sum;
  }

  /** A mixture of as many reads as writes, the same for the same seed. */
  private static int[] operations(int count, int keys, int seed) {
    int[] operations = new int[count];
    int state = seed;
    for (int i = 0; i < count; i++) {
      state = state * 1_103_515_245 + 12_345;
      int key = (state >>> 16 & 0x7fff) % keys;
      operations[i] = state < 0 ? ~key : key;
    }
    return operations;
  }

  private static String at(int[] operations, int index, int[] answers, int[] expected) {
    if (index < 0 || index >= answers.length || index >= expected.length) {
      return "at the end";
    }
    List<String> last = new ArrayList<>();
    for (int i = Math.max(0, index - 5); i <= index; i++) {
      last.add(operations[i] >= 0 ? "get " + operations[i] : "put " + ~operations[i]);
    }
    String asked = operations[index] >= 0 ? "value" : "size";
    return "in operation %d (… %s): %s expected %d, came %d"
        .formatted(index, String.join(", ", last), asked, expected[index], answers[index]);
  }

  /** The contract at its simplest: keys in order of use, searched from end to end. */
  private static final class Model {
    private final int capacity;
    private final List<int[]> entries = new ArrayList<>();

    Model(int capacity) {
      this.capacity = capacity;
    }

    int[] replay(int[] operations) {
      int[] answers = new int[operations.length];
      for (int i = 0; i < operations.length; i++) {
        answers[i] = operations[i] >= 0 ? get(operations[i]) : put(~operations[i], i);
      }
      return answers;
    }

    private int get(int key) {
      int place = find(key);
      if (place < 0) {
        return Workload.ABSENT;
      }
      Collections.rotate(entries.subList(place, entries.size()), -1);
      return entries.get(entries.size() - 1)[1];
    }

    private int put(int key, int value) {
      int place = find(key);
      if (place >= 0) {
        entries.remove(place);
      } else if (entries.size() == capacity) {
        entries.remove(0);
      }
      entries.add(new int[] {key, value});
      return entries.size();
    }

    private int find(int key) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i)[0] == key) {
          return i;
        }
      }
      return -1;
    }
  }
}
