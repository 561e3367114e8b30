package rootset.exercises.freelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class SegregatedFitHiddenTest {
  /** Patterns of requests, by the name that feedback uses. */
  private enum Pattern {
    RANDOM,
    EXPONENTIAL,
    BINARY,
    COALESCING,
    PHASES;

    int[] trace(int seed) {
      return switch (this) {
        case RANDOM -> Traces.random(seed);
        case EXPONENTIAL -> Traces.exponential(seed);
        case BINARY -> Traces.binary(seed);
        case COALESCING -> Traces.coalescing(seed);
        case PHASES -> Traces.phases(seed);
      };
    }

    @Override
    public String toString() {
      return "Traces." + name().toLowerCase(Locale.ROOT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0123", "0132", "0213", "0231", "0312", "0321", "1023", "1032", "1203", "1230", "1302", "1320",
    "2013", "2031", "2103", "2130", "2301", "2310", "3012", "3021", "3102", "3120", "3201", "3210"
  })
  @Criterion("joins-in-any-order")
  void whatever_the_order_of_freeing_all_is_one_block_again(
      String order, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int all = allocator.largestFree();
    int[] blocks = subject.allocate(allocator, new int[] {20, 20, 20, 20});
    order.chars().forEach(each -> allocator.free(blocks[each - '0']));

    assertThat(allocator.largestFree())
        .as("largestFree after four blocks of 20 were freed in the order %s", order)
        .isEqualTo(all);
    assertThat(allocator.freeWords())
        .as("freeWords after four blocks of 20 were freed in the order %s", order)
        .isEqualTo(all);
  }

  @Test
  @Criterion("joins-in-any-order")
  void a_block_that_takes_all_of_the_memory_can_be_freed(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int all = allocator.largestFree();
    allocator.free(allocator.allocate(all));

    assertThat(allocator.largestFree())
        .as("largestFree after the only block, from end to end, was freed")
        .isEqualTo(all);
    assertThat(allocator.freeWords()).as("freeWords after that").isEqualTo(all);
  }

  @Test
  @Criterion("knows-its-blocks")
  void before_anything_is_handed_out_nothing_is_freed(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int all = allocator.freeWords();

    for (int address = 0; address <= 100; address++) {
      int wrong = address;
      assertThatThrownBy(() -> allocator.free(wrong))
          .as("free(%d), while all of the memory is one free block", wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(allocator.freeWords()).as("freeWords after refused frees").isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "10", "021", "201", "012", "210"})
  @Criterion("knows-its-blocks")
  void a_block_that_was_joined_is_not_freed_again(String order, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int[] blocks = subject.allocate(allocator, new int[] {20, 20, 20, 20});
    order.chars().forEach(each -> allocator.free(blocks[each - '0']));
    int before = allocator.freeWords();

    for (int each : order.chars().map(each -> each - '0').toArray()) {
      assertThatThrownBy(() -> allocator.free(blocks[each]))
          .as("second free of block %d of four, which were freed in the order %s", each, order)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(allocator.freeWords()).as("freeWords after refused frees").isEqualTo(before);
  }

  @Test
  @Criterion("knows-its-blocks")
  void the_middle_of_a_block_is_no_block(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int address = allocator.allocate(20);

    for (int i = 1; i < 20; i++) {
      int middle = address + i;
      assertThatThrownBy(() -> allocator.free(middle))
          .as("free(%d) in the middle of a block of 20 words, all 0, at %d", middle, address)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @Criterion("knows-its-blocks")
  void where_no_block_was_handed_out_nothing_is_freed(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int[] blocks = subject.allocateZeroed(allocator, new int[] {20, 20, 20});
    int before = allocator.freeWords();

    int first = IntStream.of(blocks).min().orElseThrow();
    int last = IntStream.of(blocks).max().orElseThrow();
    for (int address = first; address < last + 20; address++) {
      int wrong = address;
      if (IntStream.of(blocks).noneMatch(block -> block == wrong)) {
        assertThatThrownBy(() -> allocator.free(wrong))
            .as(
                "free(%d), while blocks of 20 words, all 0, are handed out at %s",
                wrong, Arrays.toString(blocks))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
    assertThat(allocator.freeWords()).as("freeWords after refused frees").isEqualTo(before);
  }

  @Test
  @Criterion("any-trace")
  void the_only_block_that_is_long_enough_is_found(@Subject SegregatedFits subject) {
    for (int place = 0; place < 100; place += 33) {
      Allocator allocator = subject.create(8_000);
      int[] lengths = sizes(200, 34);
      lengths[2 * place] = 60;
      int[] blocks = subject.allocate(allocator, lengths);
      subject.drain(allocator);
      subject.free(allocator, everySecond(blocks));

      assertThat(allocator.allocate(60))
          .as("60 words, the length of free block %d of 100; the others have 34", place + 1)
          .isPositive();
    }
  }

  @Test
  @Criterion("tells-its-state")
  void fragmentation_is_told_of_a_large_memory(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(2_401_000);
    int[] lengths = sizes(20, 1);
    IntStream.range(0, 10).forEach(i -> lengths[2 * i] = 240_000);
    int[] blocks = subject.allocate(allocator, lengths);
    subject.drain(allocator);
    subject.free(allocator, everySecond(blocks));

    assertThat(allocator.fragmentation())
        .as("fragmentation with ten free blocks of 240,000 words each")
        .isBetween(899, 900);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 15, 16, 21})
  @Criterion("utilisation")
  void a_block_takes_two_words_more_than_it_has(int words, @Subject SegregatedFits subject) {
    int each = Math.max(words, 2) + 2;
    int memory = 20 * each + 4;

    assertThat(subject.allocate(subject.create(memory), sizes(20, words)))
        .as(
            "addresses of 20 blocks for %d in a memory of %d words: %d for each block, 4 for the ends",
            words, memory, each)
        .doesNotContain(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8, 12})
  @Criterion("utilisation")
  void what_is_too_much_is_cut_off_if_it_can_be_a_block(int rest, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int block = allocator.allocate(28);
    subject.drain(allocator);
    allocator.free(block);
    allocator.allocate(28 - rest);

    assertThat(allocator.allocate(rest - 2))
        .as("%d words after %d were cut from a block of 28, the only free one", rest - 2, 28 - rest)
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @Criterion("knows-its-blocks")
  void directly_behind_a_block_there_is_none(int which, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int[] blocks = subject.allocate(allocator, new int[] {30, 29, 28});
    int end = blocks[which] + 30 - which;

    for (int address : new int[] {end, end + 1}) {
      if (IntStream.of(blocks).noneMatch(block -> block == address)) {
        assertThatThrownBy(() -> allocator.free(address))
            .as("free(%d), while only %s are handed out", address, Arrays.toString(blocks))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
    allocator.free(blocks[which]);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 7, 1 << 30})
  @Criterion("knows-its-blocks")
  void a_request_that_no_memory_could_hold_is_refused(int words, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    assertThat(allocator.allocate(words)).as("allocate(%d) in a memory of 100", words).isZero();
    assertThat(allocator.allocate(28)).as("28 words after a refusal").isPositive();
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("any-trace")
  void blocks_stay_apart_and_all_is_one_block_in_the_end(
      Pattern pattern, @Subject SegregatedFits subject) {
    int[] operations = pattern.trace(3);
    int memory = 3 * Ledger.peak(operations);
    Allocator allocator = subject.create(memory);
    int all = allocator.largestFree();

    Ledger.check(pattern.toString(), operations, subject.replay(allocator, operations), memory);

    assertThat(allocator.largestFree())
        .as("largestFree after all of %s was freed", pattern)
        .isEqualTo(all);
    assertThat(allocator.freeWords())
        .as("freeWords after all of %s was freed", pattern)
        .isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("any-trace")
  void what_is_said_to_be_free_can_be_had(Pattern pattern, @Subject SegregatedFits subject) {
    int[] trace = pattern.trace(2);
    int[] half = Arrays.copyOf(trace, trace.length / 2);
    Allocator allocator = subject.create(2 * Ledger.peak(half));
    subject.replay(allocator, half);

    assertThat(allocator.allocate(allocator.largestFree() + 1))
        .as("a word more than largestFree, in the middle of %s", pattern)
        .isZero();
    int free = allocator.freeWords();
    assertThat(free).as("freeWords in the middle of %s", pattern).isPositive();
    int largest = allocator.largestFree();
    assertThat(allocator.fragmentation())
        .as("1000 · (%d - %d) / %d, in the middle of %s", free, largest, free, pattern)
        .isEqualTo((int) (1000L * (free - largest) / free));
    assertThat(subject.drain(allocator))
        .as(
            "words had by asking for largestFree until nothing was left, in the middle of %s",
            pattern)
        .isEqualTo(free);
  }

  @Test
  @Criterion("constant-work")
  void requests_do_not_meet_free_blocks_of_other_sizes(
      @Subject SegregatedFits subject, Evidence evidence) {
    evidence
        .cost(
            "200 requests for 40 words beside so many free blocks of 6",
            250,
            small -> {
              Allocator one = subject.create(40 * small);
              crumble(subject, one, small, 1, true);
              Allocator many = subject.create(40 * small + 6_000);
              crumble(subject, many, small, 100, false);
              return () -> {
                assertThat(subject.turnOver(one, 40, 100))
                    .as("refused requests for 40 words, which one block can serve")
                    .isZero();
                assertThat(subject.allocate(many, sizes(100, 40)))
                    .as("addresses of 100 blocks of 40 words, each of which was free")
                    .doesNotContain(0);
              };
            })
        .staysConstant();
  }

  @Test
  @Criterion("constant-work")
  void a_request_does_not_meet_all_free_blocks_of_a_longer_class(
      @Subject SegregatedFits subject, Evidence evidence) {
    evidence
        .cost(
            "200 requests for 6 words beside so many free blocks of 64",
            250,
            count -> {
              Allocator allocator = subject.create(134 * count);
              int[] blocks = subject.allocate(allocator, sizes(2 * count, 64));
              subject.drain(allocator);
              subject.free(allocator, everySecond(blocks));
              return () ->
                  assertThat(subject.allocate(allocator, sizes(200, 6)))
                      .as("addresses of 200 blocks of 6 words")
                      .doesNotContain(0);
            })
        .staysConstant();
  }

  /**
   * Leaves free blocks of 6 words and of 40 words, the latter at higher addresses, none beside
   * another, and nothing else.
   */
  private static void crumble(
      SegregatedFits subject, Allocator allocator, int small, int large, boolean smallFirst) {
    int[] low = subject.allocate(allocator, sizes(2 * small, 6));
    int[] high = subject.allocate(allocator, sizes(2 * large, 40));
    subject.drain(allocator);
    subject.free(allocator, everySecond(smallFirst ? low : high));
    subject.free(allocator, everySecond(smallFirst ? high : low));
  }

  @Test
  @Criterion("constant-work")
  void joining_does_not_meet_other_free_blocks(@Subject SegregatedFits subject, Evidence evidence) {
    evidence
        .cost(
            "100 frees between two free blocks beside so many others",
            250,
            size -> {
              Allocator allocator = subject.create(20 * size);
              int[] blocks = subject.allocate(allocator, sizes(2 * size, 6));
              subject.free(allocator, everySecond(blocks));
              int[] between =
                  IntStream.range(0, 100).map(i -> blocks[2 * (i * size / 100) + 1]).toArray();
              return () -> subject.free(allocator, between);
            })
        .staysConstant();
  }

  private static int[] sizes(int count, int words) {
    int[] sizes = new int[count];
    Arrays.fill(sizes, words);
    return sizes;
  }

  private static int[] everySecond(int[] addresses) {
    return IntStream.range(0, addresses.length / 2).map(i -> addresses[2 * i]).toArray();
  }

  @Test
  @Criterion("books-in-words")
  void all_books_are_kept_in_the_words(@Subject SegregatedFits subject, Evidence evidence) {
    Allocator allocator = subject.create(100_000);

    evidence
        .after(
            "2,000 blocks of which every second was freed, in 100,000 words of 4 bytes",
            () ->
                subject.free(allocator, everySecond(subject.allocate(allocator, sizes(2_000, 20)))))
        .retainsAtMost(4L * 100_000 + 4_000, allocator);
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("utilisation")
  void a_memory_of_reasonable_length_is_enough(Pattern pattern, @Subject SegregatedFits subject) {
    assertServed(pattern, 55, subject);
  }

  @ParameterizedTest
  @EnumSource
  @Criterion("tight-memory")
  void a_tight_memory_is_enough(Pattern pattern, @Subject SegregatedFits subject) {
    assertServed(pattern, 72, subject);
  }

  private static void assertServed(Pattern pattern, int percent, SegregatedFits subject) {
    int[] operations = pattern.trace(1);
    int peak = Ledger.peak(operations);
    int memory = peak * 100 / percent + 8;
    int[] answers = subject.replay(subject.create(memory), operations);

    long refused =
        IntStream.range(0, answers.length)
            .filter(i -> operations[i] > 0 && answers[i] == 0)
            .count();
    assertThat(refused)
        .as(
            "refused requests of %s in %d words, of which at most %d are needed at a time",
            pattern, memory, peak)
        .isZero();
  }
}
