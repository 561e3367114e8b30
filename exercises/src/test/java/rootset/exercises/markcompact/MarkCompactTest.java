package rootset.exercises.markcompact;

import static rootset.exercises.markcompact.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

/**
 * Programs in the order in which a collector grows. An object takes a header, your own word, and
 * its fields: a Leaf 3 words, a Cell or a Pair 4. The first object stands at address 1. That
 * objects stand at the low end, without a gap and in order, is looked at after every {@code gc}.
 */
class MarkCompactTest {
  @Test
  @Criterion("slides-down")
  void what_stays_slides_to_the_low_end(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new a Leaf          # at 1
        new b Leaf          # at 4
        data b.0 7
        drop a
        gc                  # b moves from 4 to 1, and its number with it
        expect objects 1
        expect data b.0 7
        new c Leaf          # at 4
        expect objects 2
        """);
  }

  @Test
  @Criterion("slides-down")
  void an_object_may_slide_onto_its_own_old_place(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        shape Long 0 5      # 7 words
        new a Leaf          # 1 to 3
        new b Long          # 4 to 10
        data b.0 5
        data b.1 6
        data b.4 9
        drop a
        gc                  # b moves to 1 to 7: words 4 to 7 are old and new ones
        expect data b.0 5
        expect data b.1 6
        expect data b.4 9
        """);
  }

  @Test
  @Criterion("slides-down")
  void each_collection_starts_afresh(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new a Leaf          # at 1
        new b Leaf          # at 4
        new c Leaf          # at 7
        drop a
        gc                  # marks b and c, which move to 1 and 4
        expect objects 2
        drop c
        new d Leaf          # at 7
        gc                  # marks b and d; what was marked last time counts no more
        expect objects 2
        """);
  }

  @Test
  @Criterion("updates-references")
  void a_field_follows_its_target(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new a Pair          # at 1
        new x Leaf          # at 5
        new b Leaf          # at 8
        data b.0 7
        store a.1 b
        drop b              # now only a.1 refers to it
        drop x
        gc                  # a stays at 1; its Leaf moves to 5, and a.1 must say so
        expect data a.1.0 7
        expect objects 2
        """);
  }

  @Test
  @Criterion("updates-references")
  void aliases_still_mean_one_object(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new x Leaf
        new a Pair
        new b Leaf
        store a.0 b
        store a.1 b
        set c a
        drop x
        gc                  # three references to the Leaf, two to the Pair
        expect same a c
        expect same a.0 b
        expect same c.1 b
        data b.0 9
        expect data a.0.0 9
        """);
  }

  @Test
  @Criterion("updates-references")
  void references_may_lead_up_down_and_round(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new x Leaf
        new a Pair
        new y Leaf
        new b Pair
        store a.0 b         # from low to high
        store b.0 a         # from high to low
        store b.1 b         # to itself
        drop x
        drop y
        drop b
        gc
        expect same a.0.0 a
        expect same a.0.1.1 a.0
        expect objects 2
        """);
  }

  @Test
  @Criterion("keeps-order")
  void objects_stand_in_the_order_in_which_they_stood(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new x Pair
        new a Pair          # in front,
        new b Leaf          # in the middle,
        new c Cell          # behind, though c is met before what it leads to
        store c.0 a
        store a.1 b
        global g c
        drop x
        drop a
        drop b
        drop c
        gc
        expect objects 3
        gc                  # nothing to do: nothing moves
        expect objects 3
        """);
  }

  @Test
  @Criterion("one-free-block")
  void holes_become_room_for_a_large_object(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 24             # eight Leafs fill it
        shape Big 0 10      # 12 words
        new a Leaf
        new b Leaf
        new c Leaf
        new d Leaf
        new e Leaf
        new f Leaf
        new g Leaf
        new h Leaf
        drop a
        drop c
        drop e
        drop g
        new i Big           # 12 words are garbage, but only 3 of them side by side
        expect objects 5
        """);
  }

  @Test
  @Criterion("one-free-block")
  void what_is_free_is_one_block_behind_the_objects(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 16
        new a Pair
        new b Pair
        new c Pair
        new d Pair
        drop b
        gc
        expect free-blocks 1
        drop a
        drop c
        drop d
        gc                  # nothing is left
        expect free-blocks 1
        expect objects 0
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void allocation_collects_when_the_room_is_used_up(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 8              # room for two Pairs
        new a Pair
        new b Pair
        drop a
        new c Pair          # nothing is free, but one Pair is garbage
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void a_long_running_program_needs_little_memory(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 14             # room for a Leaf and two Pairs, and 3 words
        new b Leaf
        data b.0 7
        repeat 20
        new a Pair          # each one makes garbage of the one before
        store a.0 b
        end
        expect data a.0.0 7
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void a_heap_full_of_reachable_objects_refuses_and_loses_nothing(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 8
        new a Pair
        new b Pair
        new c Leaf          # throw HeapExhausted: both Pairs are reachable
        expect refused
        expect objects 2
        drop a
        new c Leaf          # 3 of the 4 words behind the Pair that stays
        expect objects 2
        """);
  }
}
