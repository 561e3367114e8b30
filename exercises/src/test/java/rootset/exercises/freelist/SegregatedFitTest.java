package rootset.exercises.freelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/**
 * A memory of 100 words has room for three blocks of 28: with two words of book-keeping each they
 * take 90, and the ends of the memory may cost 4.
 */
class SegregatedFitTest {
  @Test
  @Criterion("hands-out-words")
  void blocks_do_not_overlap(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int a = allocator.allocate(28);
    int b = allocator.allocate(28);
    int c = allocator.allocate(28);

    assertThat(new int[] {a, b, c}).as("addresses of three blocks").doesNotContain(0);
    assertThat(Math.abs(a - b))
        .as("words from a at %d to b at %d", a, b)
        .isGreaterThanOrEqualTo(28);
    assertThat(Math.abs(b - c))
        .as("words from b at %d to c at %d", b, c)
        .isGreaterThanOrEqualTo(28);
    assertThat(Math.abs(a - c))
        .as("words from a at %d to c at %d", a, c)
        .isGreaterThanOrEqualTo(28);
  }

  @Test
  @Criterion("hands-out-words")
  void what_is_written_into_a_block_stays(@Subject SegregatedFits subject) {
    // Asks for 5, 1 and 9 words, frees the second, asks for 2, frees the rest.
    int[] answers = subject.replay(subject.create(100), new int[] {5, 1, 9, ~1, 2, ~0, ~2, ~4});

    assertThat(answers[3]).as("changed words in the block of 1").isZero();
    assertThat(answers[5]).as("changed words in the block of 5").isZero();
    assertThat(answers[6]).as("changed words in the block of 9").isZero();
    assertThat(answers[7]).as("changed words in the block of 2").isZero();
  }

  @Test
  @Criterion("hands-out-words")
  void what_does_not_fit_is_refused(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    assertThat(allocator.allocate(101)).as("101 words of a memory of 100").isZero();
    allocator.allocate(28);
    allocator.allocate(28);
    allocator.allocate(28);
    assertThat(allocator.allocate(28)).as("a fourth block of 28 words in 100").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  @Criterion("hands-out-words")
  void nobody_can_ask_for_no_words(int words, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    assertThatThrownBy(() -> allocator.allocate(words))
        .as("allocate(" + words + ")")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Criterion("hands-out-words")
  void memory_is_one_array_of_the_length_asked_for(@Subject SegregatedFits subject) {
    assertThat(subject.create(100).words()).as("words() of new SegregatedFit(100)").hasSize(100);
    assertThat(subject.create(16).words()).as("words() of new SegregatedFit(16)").hasSize(16);
    assertThatThrownBy(() -> subject.create(15))
        .as("new SegregatedFit(15)")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Criterion("splits-blocks")
  void the_rest_of_a_long_block_stays_free(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int all = allocator.largestFree();
    allocator.allocate(28);

    assertThat(allocator.largestFree())
        .as("largestFree after 28 of %d words were handed out", all)
        .isGreaterThanOrEqualTo(all - 30);
  }

  @Test
  @Criterion("splits-blocks")
  void a_freed_block_is_cut_again_and_again(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int long28 = allocator.allocate(28);
    subject.drain(allocator); // Nothing else is free.
    allocator.free(long28);

    // With two words of book-keeping for each, they take 30.
    assertThat(allocator.allocate(8)).as("first block of 8 words in the place of 28").isPositive();
    assertThat(allocator.allocate(8)).as("second block of 8 words").isPositive();
    assertThat(allocator.allocate(8)).as("third block of 8 words").isPositive();
  }

  @Test
  @Criterion("splits-blocks")
  void a_rest_that_is_just_long_enough_for_a_block_is_cut_off(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int long28 = allocator.allocate(28);
    subject.drain(allocator); // Nothing else is free.
    allocator.free(long28);
    allocator.allocate(24);

    // A block of 1 word may take 4, and 24 words in the place of 28 leave 4.
    assertThat(allocator.allocate(1)).as("1 word behind 24 in the place of 28").isPositive();
  }

  @Test
  @Criterion("joins-neighbours")
  void the_block_behind_is_joined(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int[] blocks = threeBlocksAndNoRest(subject, allocator);
    allocator.free(blocks[1]);
    allocator.free(blocks[0]);

    assertThat(allocator.allocate(56))
        .as("56 words after b, then a before it were freed")
        .isPositive();
  }

  @Test
  @Criterion("joins-neighbours")
  void the_block_before_is_joined(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int[] blocks = threeBlocksAndNoRest(subject, allocator);
    allocator.free(blocks[0]);
    allocator.free(blocks[1]);

    assertThat(allocator.allocate(56))
        .as("56 words after a, then b behind it were freed")
        .isPositive();
  }

  @Test
  @Criterion("joins-neighbours")
  void both_neighbours_are_joined(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int all = allocator.largestFree();
    int[] blocks = subject.allocate(allocator, new int[] {28, 28, 28});
    allocator.free(blocks[0]);
    allocator.free(blocks[2]);
    allocator.free(blocks[1]);

    assertThat(allocator.largestFree())
        .as("largestFree after a, c, then b were freed")
        .isEqualTo(all);
    assertThat(allocator.fragmentation()).as("fragmentation of a memory that is all free").isZero();
  }

  @Test
  @Criterion("refuses-mistakes")
  void a_block_is_freed_once(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int a = allocator.allocate(8);
    allocator.allocate(8);
    allocator.free(a);

    assertRefused(allocator, a, "a second time");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100, 101, 1_000_000})
  @Criterion("refuses-mistakes")
  void where_no_block_can_be_nothing_is_freed(int address, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    allocator.allocate(8);

    assertRefused(allocator, address, "which nobody was given");
  }

  @Test
  @Criterion("tells-its-state")
  void the_longest_request_is_served_and_no_longer_one(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int largest = allocator.largestFree();

    assertThat(largest)
        .as("largestFree of 100 words, of which the books may take 6")
        .isBetween(94, 100);
    assertThat(allocator.freeWords()).as("freeWords of one free block").isEqualTo(largest);
    assertThat(allocator.allocate(largest + 1)).as("one word more than largestFree").isZero();
    assertThat(allocator.allocate(largest)).as("as many words as largestFree").isPositive();
    assertThat(allocator.freeWords()).as("freeWords when all are handed out").isZero();
    assertThat(allocator.largestFree()).as("largestFree when all are handed out").isZero();
    assertThat(allocator.fragmentation()).as("fragmentation when nothing is free").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the longer one first", "the shorter one first"})
  @Criterion("tells-its-state")
  void the_longer_of_two_free_blocks_counts(String order, @Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int[] blocks = subject.allocate(allocator, new int[] {28, 28, 20});
    subject.drain(allocator); // Nothing else is free.
    allocator.free(order.startsWith("the longer") ? blocks[0] : blocks[2]);
    allocator.free(order.startsWith("the longer") ? blocks[2] : blocks[0]);

    assertThat(allocator.largestFree())
        .as("largestFree after blocks of 28 and 20 were freed, %s", order)
        .isGreaterThanOrEqualTo(28);
  }

  @Test
  @Criterion("tells-its-state")
  void nearly_half_of_two_equal_blocks_cannot_be_had_at_once(@Subject SegregatedFits subject) {
    Allocator allocator = subject.create(100);
    int[] blocks = threeBlocksAndNoRest(subject, allocator);
    allocator.free(blocks[0]);
    allocator.free(blocks[2]);
    int free = allocator.freeWords();
    int largest = allocator.largestFree();

    // A block may be longer than asked for, if what was too much was too little for a block.
    assertThat(free).as("freeWords of two blocks of 28").isBetween(56, 64);
    assertThat(largest).as("largestFree of two blocks of 28").isBetween(28, free - 28);
    assertThat(allocator.fragmentation())
        .as("1000 · (%d - %d) / %d", free, largest, free)
        .isEqualTo(1000 * (free - largest) / free);
  }

  /** Three blocks of 28 words side by side, and nothing free beside them. */
  private static int[] threeBlocksAndNoRest(SegregatedFits subject, Allocator allocator) {
    int[] blocks = subject.allocate(allocator, new int[] {28, 28, 28});
    subject.drain(allocator);
    return blocks;
  }

  private static void assertRefused(Allocator allocator, int address, String why) {
    int before = allocator.freeWords();
    assertThatThrownBy(() -> allocator.free(address))
        .as("free(%d), %s", address, why)
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(allocator.freeWords()).as("freeWords after a refused free").isEqualTo(before);
  }
}
