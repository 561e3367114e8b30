package rootset.exercises.marksweep;

import static rootset.exercises.marksweep.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/**
 * Programs in the order in which a collector grows. An object takes a header and its fields: a Leaf
 * 2 words, a Cell or a Pair 3. Until neighbours are to be joined, living objects stand between the
 * free blocks; the one called {@code last} stands before the rest of the heap.
 */
class MarkSweepTest {
  @Test
  @Criterion("reclaims-garbage")
  void what_no_root_reaches_is_freed(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Leaf
        new b Leaf
        new c Leaf
        new last Leaf
        drop a
        gc
        expect objects 3
        drop c
        gc
        expect objects 2
        """);
  }

  @Test
  @Criterion("reclaims-garbage")
  void each_collection_starts_afresh(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Leaf
        new last Leaf
        gc                  # marks both Leaves
        expect objects 2
        drop a
        gc                  # marks one; the marks of the last time count no more
        expect objects 1
        """);
  }

  @Test
  @Criterion("follows-references")
  void what_a_root_reaches_stays(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Cell
        new b Leaf
        new c Cell
        new last Cell
        store a.0 c         # a -> Cell -> Cell
        store c.0 last
        drop c
        drop last
        drop b              # the Leaf alone is garbage
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("follows-references")
  void every_reference_field_is_followed(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Pair
        new x Leaf
        new b Leaf
        store a.0 b
        new b Leaf
        store a.1 b
        drop b
        drop x
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("follows-references")
  void an_object_reached_twice_is_one_object(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Pair
        new x Leaf
        new b Leaf
        data b.0 7
        store a.0 b
        store a.1 b
        drop b
        drop x
        gc
        expect same a.0 a.1
        expect data a.0.0 7
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-cycles")
  void a_cycle_without_a_root_is_garbage(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Pair
        new x Leaf
        new b Pair
        new last Leaf
        store a.0 b
        store b.0 a
        drop a
        gc                  # b still reaches both
        expect objects 4
        drop b
        gc
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-cycles")
  void an_object_that_refers_to_itself_is_marked_once(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Pair
        new last Leaf
        store a.0 a
        store a.1 a
        gc
        expect objects 2
        drop a
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("joins-neighbours")
  void dead_neighbours_become_one_free_block(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 12             # four Pairs fill it
        new a Pair
        new b Pair
        new c Pair
        new d Pair
        drop b
        drop c
        gc
        expect free-blocks 1
        drop a
        gc                  # the first Pair joins the free block behind it
        expect free-blocks 1
        expect objects 1
        """);
  }

  @Test
  @Criterion("joins-neighbours")
  void a_large_object_takes_the_place_of_small_ones(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 12
        shape Big 0 8       # 9 words: three Pairs
        new a Pair
        new b Pair
        new c Pair
        new d Pair
        drop a
        drop b
        drop c
        gc
        new e Big
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void allocation_collects_when_no_block_fits(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 6              # room for two Pairs
        new a Pair
        new b Pair
        drop a
        new c Pair          # nothing is free, but one Pair is garbage
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void a_long_running_program_needs_little_memory(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 11             # room for a Leaf and three Pairs
        new b Leaf
        data b.0 7
        repeat 20
        new a Pair          # each one makes garbage of the one before
        end
        expect data b.0 7
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void a_heap_full_of_reachable_objects_refuses_and_loses_nothing(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 6
        new a Pair
        new b Pair
        new c Leaf          # throw HeapExhausted: both Pairs are reachable
        expect refused
        expect objects 2
        drop a
        new c Leaf          # 2 of the 3 words where the first Pair was
        expect objects 2
        """);
  }
}
