package rootset.exercises.referencecounting;

import static rootset.exercises.referencecounting.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/**
 * Programs in the order in which a collector grows. An object takes a header, your word, and its
 * fields: a Leaf 3 words, a Cell or a Pair 4.
 */
class ReferenceCountingTest {
  @Test
  @Criterion("frees-at-once")
  void an_object_dies_with_its_last_reference(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Leaf          # one reference: a
        set b a             # two: a and b
        drop a              # one is left
        expect objects 1
        drop b              # none: this very line frees the Leaf
        expect objects 0
        """);
  }

  @Test
  @Criterion("frees-at-once")
  void overwriting_a_reference_frees_what_it_referred_to(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Leaf
        new a Leaf          # a refers to the second Leaf, nothing to the first
        expect objects 1
        set a null
        expect objects 0
        """);
  }

  @Test
  @Criterion("frees-at-once")
  void a_field_is_a_reference_like_any_other(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Pair
        new b Leaf
        store a.1 b         # two references to the Leaf: b and field 1 of the Pair
        drop b
        expect objects 2
        store a.1 null
        expect objects 1
        """);
  }

  @Test
  @Criterion("frees-at-once")
  void returning_from_a_function_drops_its_locals(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Leaf
        frame f
        new t Leaf
        expect objects 2
        return              # t is gone, a is not
        expect objects 1
        """);
  }

  @Test
  @Criterion("releases-children")
  void what_hangs_on_a_dead_object_dies_with_it(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        list a 3            # a -> Cell -> Cell -> Cell
        expect objects 3
        drop a
        expect objects 0
        """);
  }

  @Test
  @Criterion("releases-children")
  void a_shared_child_dies_with_its_last_parent(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        new c Leaf
        store a.0 c
        store b.1 c
        drop c
        drop a              # the first Pair dies, the Leaf has the second one left
        expect objects 2
        drop b
        expect objects 0
        """);
  }

  @Test
  @Criterion("releases-children")
  void a_child_in_both_fields_is_counted_twice(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Pair
        new b Leaf
        store a.0 b
        store a.1 b
        drop b
        store a.0 null
        expect objects 2
        drop a
        expect objects 0
        """);
  }

  @Test
  @Criterion("reuses-memory")
  void a_freed_block_is_handed_out_again(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 8              # room for two Pairs
        new a Pair
        new b Pair
        drop a
        new c Pair          # where the first one was
        expect objects 2
        """);
  }

  @Test
  @Criterion("reuses-memory")
  void a_longer_block_is_split(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 8
        shape Big 0 6       # 8 words: all there are
        new a Big
        drop a
        new b Pair          # 4 of the 8 words; the other 4 stay free
        new c Pair
        expect objects 2
        """);
  }

  @Test
  @Criterion("reuses-memory")
  void free_neighbours_make_room_for_a_larger_object(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 8
        shape Big 0 6
        new a Pair
        new b Pair
        drop a
        drop b              # two free blocks of 4 words, side by side
        new c Big           # needs them as one
        expect objects 1
        """);
  }

  @Test
  @Criterion("reuses-memory")
  void a_full_heap_refuses_and_loses_nothing(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 8
        new a Pair
        new b Pair
        new c Leaf          # throw HeapExhausted: not a word is free
        expect refused
        expect objects 2
        drop a
        new c Leaf          # a block of 4 words: 3 for the Leaf, 1 left over
        expect objects 2
        """);
  }

  @Test
  @Criterion("leaks-cycles")
  void a_cycle_outlives_its_last_root(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        new c Leaf
        store b.1 c         # hangs on the cycle
        drop c
        drop a
        drop b              # no root left, but each Pair keeps the other: a leak
        expect objects 3
        new d Leaf
        drop d              # what is on no cycle still dies at once
        expect objects 3
        """);
  }

  @Test
  @Criterion("releases-children")
  void a_cycle_cut_open_is_no_cycle(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        drop b
        store a.0 null      # the reference to the second Pair: it dies, and its reference to a ends
        expect objects 1
        drop a
        expect objects 0
        """);
  }
}
