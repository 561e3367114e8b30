package rootset.exercises.cyclecollector;

import static rootset.exercises.cyclecollector.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/**
 * Programs in the order in which a collector grows. An object takes a header, your word, and its
 * fields: a Leaf 3 words, a Cell or a Pair 4.
 */
class CycleCollectorTest {
  @Test
  @Criterion("frees-at-once")
  void what_is_on_no_cycle_still_dies_with_its_last_reference(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        list a 3            # a -> Cell -> Cell -> Cell
        new b Leaf
        set c b
        drop b
        expect objects 4
        drop c
        expect objects 3
        drop a              # no gc, and yet they are gone
        expect objects 0
        """);
  }

  @Test
  @Criterion("frees-at-once")
  void freed_memory_is_handed_out_again(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 8              # room for two Pairs
        shape Big 0 6       # 8 words
        new a Pair
        new b Pair
        drop a
        drop b              # two free blocks side by side
        new c Big           # needs them as one
        new d Leaf
        expect refused
        expect objects 1
        """);
  }

  @Test
  @Criterion("reclaims-cycles")
  void two_objects_that_only_refer_to_each_other_are_reclaimed(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        drop b
        drop a              # each still has a count of 1
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("reclaims-cycles")
  void an_object_that_refers_to_itself_is_reclaimed(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        store a.0 a
        drop a
        new b Leaf
        gc
        expect objects 1    # the Leaf
        """);
  }

  @Test
  @Criterion("reclaims-cycles")
  void what_hangs_on_a_dead_cycle_goes_with_it(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        store a.0 a
        list c 3
        store a.1 c         # the Pair -> Cell -> Cell -> Cell
        drop c
        drop a
        expect objects 4    # no collection yet: the counts keep them
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("keeps-what-is-needed")
  void a_cycle_with_a_root_stays_and_keeps_its_counts(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        drop b              # the cycle may have lost its last root here. It has not: a is left
        gc
        expect objects 2
        gc                  # whatever you tried on the counts, they are what they were
        expect objects 2
        store a.0 null      # cuts the cycle open: the second Pair dies, at once
        expect objects 1
        drop a
        expect objects 0
        """);
  }

  @Test
  @Criterion("keeps-what-is-needed")
  void what_a_root_needs_may_hang_on_a_dead_cycle(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        store a.0 a
        new b Leaf
        store a.1 b
        drop a
        gc                  # the Pair goes, and its reference to the Leaf with it
        expect objects 1
        drop b              # so this was the last one
        expect objects 0
        """);
  }

  @Test
  @Criterion("keeps-what-is-needed")
  void a_cycle_may_be_kept_by_another_object(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        store a.0 a
        new b Cell
        store b.0 a         # the Cell -> the Pair -> itself
        drop a
        gc
        expect objects 2
        drop b              # the Cell dies, and with it the last way to the Pair
        expect objects 1
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void cycles_make_room_before_memory_is_refused(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 12             # room for three Pairs
        repeat 10
        new a Pair
        store a.0 a         # each is a cycle of its own, garbage in the next round
        end
        new b Pair
        new c Pair
        new d Leaf          # not a word is free, and all three Pairs have a root
        expect refused
        expect objects 3
        """);
  }
}
