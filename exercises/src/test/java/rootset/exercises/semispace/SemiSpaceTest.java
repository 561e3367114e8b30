package rootset.exercises.semispace;

import static rootset.exercises.semispace.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/**
 * Programs in the order in which a collector grows. An object takes a header and its fields: a Leaf
 * 2 words, a Cell or a Pair 3. A heap of 12 words has two halves: addresses 1 to 6 and 7 to 12.
 * That all objects stand in one half is looked at after every line.
 */
class SemiSpaceTest {
  @Test
  @Criterion("one-half")
  void objects_are_born_in_one_half(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 12
        new a Pair
        new b Pair          # the half is full now
        expect objects 2
        new c Leaf          # throw HeapExhausted: both Pairs are reachable
        expect refused
        expect objects 2
        """);
  }

  @Test
  @Criterion("one-half")
  void a_last_odd_word_belongs_to_neither_half(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 13             # two halves of 6 words, and one word
        shape Seven 0 6
        new a Seven         # does not fit into a half
        expect refused
        new b Pair
        new c Pair
        gc
        expect objects 2
        """);
  }

  @Test
  @Criterion("copies-the-living")
  void what_a_root_refers_to_is_copied(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 12
        new a Leaf          # at 1
        data a.0 7
        gc                  # its copy stands at 7, and a must say so
        expect objects 1
        expect data a.0 7
        """);
  }

  @Test
  @Criterion("copies-the-living")
  void what_no_root_reaches_is_left_behind(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 20
        new a Leaf
        new b Leaf
        new c Leaf
        data c.0 9
        drop a
        drop b
        gc                  # the copy of c stands where the other half begins
        expect objects 1
        expect data c.0 9
        """);
  }

  @Test
  @Criterion("copies-the-living")
  void what_a_copy_refers_to_is_copied_too(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 40
        new a Cell
        new b Cell
        new c Leaf
        data c.0 70
        store a.0 b         # a -> Cell -> Leaf
        store b.0 c
        drop b
        drop c
        gc
        expect objects 3
        expect data a.0.0.0 70
        """);
  }

  @Test
  @Criterion("copied-once")
  void aliases_still_mean_one_object(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 40
        new a Pair
        new b Leaf
        store a.0 b
        store a.1 b
        gc                  # three references to the Leaf, one copy
        expect objects 2
        expect same a.0 a.1
        expect same a.0 b
        data b.0 7
        expect data a.1.0 7
        """);
  }

  @Test
  @Criterion("copied-once")
  void a_cycle_is_copied_and_ends(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 40
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        store b.1 b         # to itself
        drop b
        gc
        expect objects 2
        expect same a.0.0 a
        expect same a.0.1 a.0
        """);
  }

  @Test
  @Criterion("flips")
  void the_halves_change_roles_each_time(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 24
        new a Pair
        new b Leaf
        store a.0 b
        data b.0 7
        drop b
        gc                  # from low to high
        new c Leaf          # behind the copies
        expect objects 3
        gc                  # from high to low
        drop c
        gc                  # and again
        expect objects 2
        expect data a.0.0 7
        """);
  }

  @Test
  @Criterion("flips")
  void an_empty_half_is_as_good_as_new(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 12
        new a Pair
        new b Pair
        drop a
        drop b
        gc                  # nothing lives
        expect objects 0
        new a Pair
        new b Pair          # fills the other half
        drop a
        gc
        new a Pair
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void allocation_collects_when_the_half_is_full(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 12
        new a Pair
        new b Pair
        drop a
        new c Pair          # the half is full, but one Pair is garbage
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void a_long_running_program_needs_little_memory(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 18             # a half has room for a Leaf and two Pairs, and one word
        new b Leaf
        data b.0 7
        repeat 20
        new a Pair          # each one makes garbage of the one before
        store a.1 b
        end
        expect data a.1.0 7
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void a_half_full_of_reachable_objects_refuses_and_loses_nothing(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 12
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        new c Leaf          # collects in vain: throw HeapExhausted
        expect refused
        expect objects 2
        expect same a.0 b
        drop a
        drop b
        new c Leaf
        new d Leaf
        new e Leaf          # three Leafs fill a half, too
        expect objects 3
        """);
  }
}
