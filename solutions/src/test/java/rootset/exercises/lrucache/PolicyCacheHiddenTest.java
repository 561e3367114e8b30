package rootset.exercises.lrucache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class PolicyCacheHiddenTest {
  private static final int TIME = PolicyWorkload.TIME;

  @ParameterizedTest
  @CsvSource({
    "LRU, 1, 3, 11",
    "LRU, 3, 1, 14",
    "LRU, 3, 9, 12",
    "LRU, 20, 50, 13",
    "FIFO, 1, 3, 21",
    "FIFO, 3, 9, 22",
    "FIFO, 20, 50, 23",
    "LFU, 1, 3, 31",
    "LFU, 3, 9, 32",
    "LFU, 7, 1000, 33",
    "LFU, 20, 50, 34"
  })
  @Criterion("long-policies")
  void every_answer_in_a_long_run_is_right(
      Eviction eviction, int capacity, int timeToLive, int seed, @Subject PolicyCaches caches) {
    int[] operations = operations(2_000, 2 * capacity, seed);
    Model model = new Model(eviction, capacity, timeToLive);
    int[] expected = model.replay(operations);

    ManualTicker ticker = caches.atZero();
    ExpiringCache<Integer, Integer> cache = caches.create(capacity, eviction, timeToLive, ticker);
    int[] answers = caches.replay(cache, ticker, operations);

    int wrong = Arrays.mismatch(answers, expected);
    String which = eviction + ", capacity " + capacity + ", time to live " + timeToLive;
    assertThat(wrong)
        .as(() -> which + ", first wrong answer " + at(operations, wrong, answers, expected))
        .isEqualTo(-1);
    assertThat(cache.counters()).as(which + ", counters at the end").isEqualTo(model.counters());
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("long-policies")
  void a_key_that_comes_back_is_new(Eviction eviction, @Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<String, Integer> cache = caches.create(2, eviction, 10, ticker);
    cache.put("a", 1);
    cache.get("a");
    cache.get("a");
    ticker.advance(10);
    cache.put("b", 2);
    cache.get("b");
    cache.put("a", 3);
    cache.put("c", 4);

    String gone = eviction == Eviction.LFU ? "a" : "b";
    String stays = eviction == Eviction.LFU ? "b" : "a";
    String done = eviction + ", capacity 2, after a expired: put b, get b, put a, c";
    assertThat(cache.get(gone)).as("get(" + gone + "); " + done).isNull();
    assertThat(cache.get(stays)).as("get(" + stays + "); " + done).isNotNull();
  }

  @Test
  @Criterion("long-policies")
  void an_entry_may_live_for_ever(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ticker.advance(5);
    ExpiringCache<String, Integer> cache = caches.create(1, Eviction.LRU, Long.MAX_VALUE, ticker);
    cache.put("a", 1);
    ticker.advance(1_000);

    assertThat(cache.get("a"))
        .as("get(a) 1,000 ticks after put a, time to live Long.MAX_VALUE")
        .isEqualTo(1);
  }

  @Test
  @Criterion("long-policies")
  void reading_and_writing_let_go_of_the_expired_first(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LRU, 10, ticker);
    cache.put("a", 1);
    ticker.advance(10);
    assertThat(cache.get("a")).as("get(a) 10 ticks after put a, time to live 10").isNull();
    cache.put("b", 2);
    ticker.advance(10);
    cache.put("b", 3);

    assertThat(cache.counters())
        .as("counters after put a, 10 ticks, get a, put b, 10 ticks, put b, time to live 10")
        .isEqualTo(new Counters(0, 1, 0, 2));
  }

  @Test
  @Criterion("long-policies")
  void much_time_may_pass_at_once(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<String, Integer> cache = caches.create(2, Eviction.LRU, 10, ticker);
    cache.put("a", 1);
    ticker.advance(1L << 32);

    assertThat(cache.get("a")).as("get(a) 2^32 ticks after put a, time to live 10").isNull();
  }

  @Test
  @Criterion("long-policies")
  void hundreds_of_uses_are_counted_exactly(@Subject PolicyCaches caches) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<Integer, Integer> cache = caches.create(2, Eviction.LFU, 10, ticker);
    int[] operations = new int[1_303];
    Arrays.fill(operations, 1, 701, 1);
    operations[0] = ~1;
    Arrays.fill(operations, 702, 1_302, 2);
    operations[701] = ~2;
    operations[1_302] = ~3;
    caches.replay(cache, ticker, operations);

    String done = "LFU, capacity 2: put 1, 700 times get 1, put 2, 600 times get 2, put 3; ";
    assertThat(cache.get(2)).as(done + "get(2)").isNull();
    assertThat(cache.get(1)).as(done + "get(1)").isZero();
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("policy-work")
  void the_work_of_an_operation_does_not_grow_with_the_cache(
      Eviction eviction, @Subject PolicyCaches caches, Evidence evidence) {
    evidence
        .cost(
            "100 writes and 400 reads of a cache that evicts by " + eviction,
            250,
            capacity -> {
              int timeToLive = 10 * capacity;
              ManualTicker ticker = caches.atZero();
              ExpiringCache<Integer, Integer> cache =
                  caches.create(capacity, eviction, timeToLive, ticker);
              Model model = new Model(eviction, capacity, timeToLive);
              int[] full = fill(capacity);
              int[] slide = slide(capacity, 100);
              assertThat(caches.replay(cache, ticker, full)).isEqualTo(model.replay(full));
              int[] expected = model.replay(slide);
              return () ->
                  assertThat(caches.replay(cache, ticker, slide))
                      .as("answers of a cache of " + capacity + " that evicts by " + eviction)
                      .isEqualTo(expected);
            })
        .staysConstant();
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("policy-memory")
  void what_went_leaves_nothing_behind(
      Eviction eviction, @Subject PolicyCaches caches, Evidence evidence) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<Integer, Integer> cache = caches.create(5, eviction, 4, ticker);
    AtomicInteger next = new AtomicInteger(3);

    evidence
        .growth(
            "round of 3 reads and 2 writes of a cache that evicts by " + eviction,
            6_000,
            rounds -> caches.rounds(cache, ticker, next.getAndAdd(rounds), rounds))
        .keepsNothing();
  }

  @Test
  @Criterion("policy-memory")
  void what_was_evicted_is_not_kept_until_its_time_runs_out(
      @Subject PolicyCaches caches, Evidence evidence) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<Integer, Integer> cache = caches.create(5, Eviction.LRU, 1_000_000, ticker);
    AtomicInteger next = new AtomicInteger(3);

    evidence
        .growth(
            "round of 3 reads and 2 writes of a cache whose entries live for 1,000,000 ticks",
            6_000,
            rounds -> caches.rounds(cache, ticker, next.getAndAdd(rounds), rounds))
        .keepsNothing();
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("policy-memory")
  void only_the_keys_of_entries_are_held(
      Eviction eviction, @Subject PolicyCaches caches, Evidence evidence) {
    ExpiringCache<Workload.Ticket, Integer> cache = caches.create(2, eviction, 10, caches.atZero());

    evidence
        .after("10 keys in a cache for 2 that evicts by " + eviction, () -> caches.issue(cache, 10))
        .holdsAtMost(2, Workload.Ticket.class);
  }

  @Test
  @Criterion("policy-memory")
  void expired_values_leave_the_heap_with_the_next_call(
      @Subject PolicyCaches caches, Evidence evidence) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<Integer, byte[]> cache = caches.create(100, Eviction.LRU, 10, ticker);

    evidence
        .after(
            "50 letters of 20 KB, 10 ticks and a call of size",
            () -> {
              caches.writeLetters(cache, 50);
              ticker.advance(10);
              assertThat(cache.size()).as("size when all letters have expired").isZero();
            })
        .holdsAtMost(0, 20_000L);
  }

  @Test
  @Criterion("policy-memory")
  void a_read_in_vain_lets_go_of_all_that_expired(@Subject PolicyCaches caches, Evidence evidence) {
    ManualTicker ticker = caches.atZero();
    ExpiringCache<Integer, byte[]> cache = caches.create(20, Eviction.LRU, 10, ticker);

    evidence
        .after(
            "50 letters of 20 KB into a cache for 20, a get that finds one, 10 ticks and a get that"
                + " finds none",
            () -> {
              caches.writeLetters(cache, 50);
              cache.get(40);
              ticker.advance(10);
              assertThat(cache.get(100)).as("get(100), which was never put").isNull();
            })
        .holdsAtMost(0, 20_000L);
  }

  /** A mixture of reads and writes; every eighth operation lets up to three ticks pass. */
  private static int[] operations(int count, int keys, int seed) {
    int[] operations = new int[count];
    int state = seed;
    for (int i = 0; i < count; i++) {
      state = state * 1_103_515_245 + 12_345;
      int random = state >>> 16 & 0x7fff;
      int key = random % keys;
      operations[i] = state < 0 ? ~key : key;
      if (i % 8 == 7) {
        operations[i] = TIME + random % 4;
      }
    }
    return operations;
  }

  /** Writes the keys from 0 on, each of which is read up to three times. */
  private static int[] fill(int capacity) {
    List<Integer> operations = new ArrayList<>();
    for (int key = 0; key < capacity; key++) {
      operations.add(~key);
      for (int read = 0; read < key % 4; read++) {
        operations.add(key);
      }
      operations.add(TIME + 1);
    }
    return operations.stream().mapToInt(each -> each).toArray();
  }

  /** One new key a step, and four reads from all over a full cache. */
  private static int[] slide(int capacity, int steps) {
    int[] operations = new int[6 * steps];
    for (int step = 0; step < steps; step++) {
      operations[6 * step] = ~(capacity + step);
      for (int fifth = 1; fifth <= 4; fifth++) {
        operations[6 * step + fifth] = step + fifth * (capacity / 5);
      }
      operations[6 * step + 5] = TIME + 1;
    }
    return operations;
  }

  private static String at(int[] operations, int index, int[] answers, int[] expected) {
    if (index < 0 || index >= answers.length || index >= expected.length) {
      return "at the end";
    }
    List<String> last = new ArrayList<>();
    for (int i = Math.max(0, index - 7); i <= index; i++) {
      last.add(words(operations[i]));
    }
    boolean isRead = operations[index] >= 0 && operations[index] < TIME;
    return "in operation %d (… %s): %s expected %d, came %d"
        .formatted(
            index,
            String.join(", ", last),
            isRead ? "value" : "size",
            expected[index],
            answers[index]);
  }

  private static String words(int operation) {
    if (operation >= TIME) {
      return operation - TIME + " ticks";
    }
    return operation >= 0 ? "get " + operation : "put " + ~operation;
  }

  /** The contract at its simplest: entries in a list, searched from end to end. */
  private static final class Model {
    private final Eviction eviction;
    private final int capacity;
    private final int timeToLive;
    private final List<Entry> entries = new ArrayList<>();
    private int now;
    private int operation;
    private int hits;
    private int misses;
    private int evictions;
    private int expirations;

    private static final class Entry {
      private int key;
      private int value;
      private int written;
      private int came;
      private int used;
      private int uses;
    }

    Model(Eviction eviction, int capacity, int timeToLive) {
      this.eviction = eviction;
      this.capacity = capacity;
      this.timeToLive = timeToLive;
    }

    Counters counters() {
      return new Counters(hits, misses, evictions, expirations);
    }

    int[] replay(int[] operations) {
      int[] answers = new int[operations.length];
      for (int i = 0; i < operations.length; i++) {
        operation++;
        answers[i] = perform(operations[i], i);
      }
      return answers;
    }

    private int perform(int what, int index) {
      if (what >= TIME) {
        now += what - TIME;
        int before = entries.size();
        entries.removeIf(each -> now - each.written >= timeToLive);
        expirations += before - entries.size();
        return entries.size();
      }
      return what >= 0 ? get(what) : put(~what, index);
    }

    private int get(int key) {
      Entry entry = find(key);
      if (entry == null) {
        misses++;
        return PolicyWorkload.ABSENT;
      }
      hits++;
      use(entry);
      return entry.value;
    }

    private int put(int key, int value) {
      Entry entry = find(key);
      if (entry == null) {
        if (entries.size() == capacity) {
          entries.remove(entries.stream().min(order()).orElseThrow());
          evictions++;
        }
        entry = new Entry();
        entry.key = key;
        entry.came = operation;
        entries.add(entry);
      }
      entry.value = value;
      entry.written = now;
      use(entry);
      return entries.size();
    }

    private void use(Entry entry) {
      entry.used = operation;
      entry.uses++;
    }

    private Entry find(int key) {
      return entries.stream().filter(each -> each.key == key).findFirst().orElse(null);
    }

    private Comparator<Entry> order() {
      Comparator<Entry> byLastUse = Comparator.comparingInt(each -> each.used);
      return switch (eviction) {
        case LRU -> byLastUse;
        case FIFO -> Comparator.comparingInt(each -> each.came);
        case LFU -> Comparator.<Entry>comparingInt(each -> each.uses).thenComparing(byLastUse);
      };
    }
  }
}
