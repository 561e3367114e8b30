package rootset.exercises.cyclecollector;

import static rootset.exercises.cyclecollector.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;
import rootset.verify.RandomPrograms;

/** The rest of the promise: knots of cycles, blocks that were used before, depth, full heaps. */
class CycleCollectorHiddenTest {
  @Test
  @Criterion("tangled-cycles")
  void cycles_that_share_objects_go_together(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        new c Pair
        store a.0 b
        store b.0 a
        store b.1 c
        store c.0 b
        store c.1 c
        drop a
        drop c
        gc
        expect objects 3
        drop b
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("tangled-cycles")
  void two_references_between_the_same_objects_count_twice(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        store a.0 b
        store a.1 b
        store b.0 a
        store b.1 a
        drop b
        gc
        expect objects 2
        store a.0 null
        gc
        expect objects 2
        store a.0 a.1
        drop a
        gc
        expect objects 0
        new c Pair
        store c.0 c
        store c.1 c
        gc
        drop c
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("tangled-cycles")
  void a_dead_cycle_that_refers_to_a_living_one_leaves_it_whole(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        new c Pair
        store c.0 c
        store c.1 a
        drop b
        drop c
        gc
        expect objects 2
        gc
        expect same a.0.0 a
        drop a
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("tangled-cycles")
  void a_living_object_that_refers_to_a_cycle_keeps_it(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        shape Wide 5 0
        new w Wide
        new a Pair
        new b Pair
        store a.0 b
        store b.1 a
        store w.4 b
        store w.1 b
        drop a
        drop b
        gc
        expect objects 3
        store w.4 null
        gc
        expect objects 3
        expect same w.1.1.0 w.1
        store w.1 null
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("tangled-cycles")
  void globals_and_frames_below_keep_cycles(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        store a.0 a
        new b Pair
        store b.1 b
        global g b
        drop b
        frame f
        new c Pair
        store c.0 c
        store c.1 g
        gc
        expect objects 3
        return
        gc
        expect objects 2
        drop a
        global g null
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("tangled-cycles")
  void a_dead_cycle_may_refer_twice_to_what_lives(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        shape Wide 3 0
        new w Wide
        new a Leaf
        store w.0 w
        store w.1 a
        store w.2 a
        drop w
        gc
        expect objects 1
        drop a
        expect objects 0
        """);
  }

  @Test
  @Criterion("tangled-cycles")
  void an_object_may_have_more_references_than_fit_into_a_byte(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 1300
        new hub Pair
        set chain hub
        repeat 300
        new p Pair
        store p.0 hub
        store p.1 chain
        set chain p
        end
        store hub.0 chain
        drop p
        drop chain
        gc
        expect objects 301
        store hub.0 hub.0.1
        expect objects 300
        drop hub
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("stale-candidates")
  void a_block_that_was_used_before_is_judged_afresh(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 16
        new a Pair
        set b a
        drop b
        drop a
        new c Leaf
        new d Pair
        store d.0 d
        gc
        expect objects 2
        set e d
        drop e
        store d.0 null
        drop d
        drop c
        gc
        new f Pair
        new h Pair
        store f.0 h
        gc
        expect objects 2
        """);
  }

  @Test
  @Criterion("stale-candidates")
  void numbers_may_stand_where_a_candidate_stood(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 8
        shape Numbers 0 6
        new a Pair
        new b Pair
        set c b
        drop c
        drop b
        drop a
        new n Numbers
        data n.2 1
        gc
        expect data n.2 1
        expect objects 1
        """);
  }

  @Test
  @Criterion("stale-candidates")
  void a_collection_in_between_forgets_nothing(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        set c a
        drop a
        gc
        drop b
        gc
        expect objects 2
        set d c.0
        drop c
        gc
        expect objects 2
        store d.1 d
        drop d
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("stale-candidates")
  void self_assignment_is_no_loss(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        new a Pair
        store a.0 a
        set a a
        store a.0 a.0
        gc
        expect objects 1
        set a a.0
        gc
        expect same a a.0
        drop a
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void reclaimed_cycles_and_freed_blocks_are_joined(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 17
        shape Twelve 0 10
        shape Five 0 3
        new a Pair
        new b Pair
        new c Pair
        new d Five
        store a.0 c
        store c.0 a
        drop a
        drop c
        drop b
        new e Twelve
        expect objects 2
        new f Leaf
        expect refused
        drop d
        new f Leaf
        expect objects 2
        """);
  }

  @Test
  @Criterion("long-ring")
  void a_long_ring_is_reclaimed_without_recursion(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 24000
        new first Cell
        set last first
        repeat 5999
        new n Cell
        store n.0 last
        set last n
        end
        store first.0 last
        drop n
        drop last
        gc
        expect objects 6000
        drop first
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("long-ring")
  void a_long_list_still_dies_at_once(@Subject CycleCollectors subject) {
    check(
        subject,
        """
        heap 24000
        list a 6000
        set b a
        drop b
        gc
        expect objects 6000
        drop a
        expect objects 0
        """);
  }

  @Test
  @Criterion("any-program")
  void random_programs_run_as_promised(@Subject CycleCollectors subject) {
    for (int seed = 1; seed <= 4; seed++) {
      check(subject, RandomPrograms.scenario(seed, 60 * seed, 120, "gc", 7));
    }
  }

  @Test
  @Criterion("any-program")
  void knots_of_pairs_come_loose(@Subject CycleCollectors subject) {
    for (int seed = 1; seed <= 4; seed++) {
      check(subject, Knots.scenario(seed, 100));
    }
  }
}
