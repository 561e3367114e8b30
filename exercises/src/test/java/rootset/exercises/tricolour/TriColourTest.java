package rootset.exercises.tricolour;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.exercises.tricolour.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.heap.IncrementalCollector;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

/**
 * Programs that run while marking is on. {@code gc start} begins to mark, {@code gc step 3} marks
 * on with a budget of 3, {@code gc} finishes and sweeps. In the pictures an object is drawn as (1)
 * when it is black, as (?) when it is grey, as ( ) when it is white.
 */
class TriColourTest {
  @Test
  @Criterion("collects")
  void without_steps_it_is_mark_sweep(@Subject TriColours subject) {
    check(
        subject,
        """
        heap 18
        new a Pair
        new b Pair
        new c Leaf
        new last Leaf
        store a.0 b
        store b.0 a         # a cycle, and a Leaf at its end
        store b.1 c
        drop b
        drop c
        gc
        expect objects 4
        drop a
        gc                  # the cycle is garbage
        expect objects 1
        expect free-blocks 2
        """);
  }

  @Test
  @Criterion("collects")
  void each_cycle_of_marking_starts_afresh(@Subject TriColours subject) {
    check(
        subject,
        """
        new a Leaf
        new last Leaf
        gc start
        gc                  # marks both Leaves
        drop a
        gc start
        gc                  # marks one
        expect objects 1
        """);
  }

  @Test
  @Criterion("collects")
  void allocation_collects_when_no_block_fits(@Subject TriColours subject) {
    check(
        subject,
        """
        heap 9              # room for three Pairs
        new a Pair
        new b Pair
        new c Pair
        drop b
        gc start
        new d Pair          # no block fits: marking ends here, whether it was through or not
        expect objects 3
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("marks-in-steps")
  void what_steps_have_marked_stays_marked(@Subject TriColours subject) {
    check(
        subject,
        """
        new a Leaf
        new last Leaf
        gc start
        repeat 5
        gc step 9           # plenty: both Leaves are black now
        end
        drop a              # garbage, but nobody takes a colour back
        gc                  # finishes what the steps began; it does not begin anew
        expect floating 1
        """);
  }

  @Test
  @Criterion("marks-in-steps")
  void a_step_stops_when_its_budget_is_used_up(@Subject TriColours subject) {
    IncrementalCollector collector = subject.create();
    subject.prepare(collector, 60);
    assertThat(subject.stepsUntilDone(collector, 10))
        .as(
            "steps of 10 units each that it takes to mark 60 Cells, each of them two units: its header"
                + " and its field")
        .isBetween(9, 40);
  }

  @Test
  @Criterion("marks-in-steps")
  void the_program_never_waits_for_all_of_the_heap(@Subject TriColours subject, Evidence evidence) {
    evidence
        .cost(
            "startMarking and three steps of 10 units, with a list of that many Cells",
            1_000,
            cells -> {
              IncrementalCollector collector = subject.create();
              subject.prepare(collector, cells);
              return () -> {
                subject.start(collector);
                subject.steps(collector, 3, 10);
              };
            })
        .staysConstant();
  }

  @Test
  @Criterion("start-and-stop")
  void to_start_twice_is_to_start_once(@Subject TriColours subject) {
    check(
        subject,
        """
        new a Leaf
        new last Leaf
        gc start
        repeat 5
        gc step 9
        end
        drop a
        gc start            # marking is on: nothing happens
        gc
        expect floating 1
        """);
  }

  @Test
  @Criterion("start-and-stop")
  void a_step_without_a_start_does_nothing(@Subject TriColours subject) {
    check(
        subject,
        """
        new a Leaf
        new last Leaf
        gc step 100         # marking is off
        drop a
        gc                  # so nothing floats
        expect objects 1
        gc step 100
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("start-and-stop")
  void marking_is_on_from_start_to_collection(@Subject TriColours subject) {
    IncrementalCollector collector = subject.create();
    subject.prepare(collector, 60);
    assertThat(collector.isMarking()).as("isMarking() before it began").isFalse();
    subject.start(collector);
    assertThat(collector.isMarking()).as("isMarking() after startMarking()").isTrue();
    subject.steps(collector, 1, 10);
    assertThat(collector.isMarking())
        .as("isMarking() with most of 60 Cells still to mark")
        .isTrue();
    collector.collect();
    assertThat(collector.isMarking()).as("isMarking() after collect()").isFalse();
  }

  @Test
  @Criterion("hidden-objects")
  void a_reference_moves_from_white_to_black(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        list t 6
        store p.0 t
        new x Leaf
        store t.0.0.0.0.0.0 x
        drop t
        drop x              # p ──> ( ) ──> ( ) ──> ( ) ──> ( ) ──> ( ) ──> ( ) ──> ( ) the Leaf
        gc start
        gc step 3
        gc step 3           # p ──> (1) ──> …   ──> ( ) ──> ( ) the Leaf: p's Pair is black, the Leaf white
        store p.1 p.0.0.0.0.0.0.0
        store p.0 null      # p ──> (1) ──> ( ) the Leaf: the only way leads past the collector
        gc
        """);
  }

  @Test
  @Criterion("hidden-objects")
  void a_reference_waits_in_a_variable_meanwhile(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        list t 6
        store p.0 t
        new x Leaf
        data x.0 7
        store t.0.0.0.0.0.0 x
        drop t
        drop x
        gc start
        gc step 3
        gc step 3
        set v p.0.0.0.0.0.0.0
        store p.0.0.0.0.0.0.0 null   # now only v leads to the Leaf
        gc step 1
        store p.1 v
        drop v                       # and now only the black Pair does
        gc
        expect data p.1.0 7
        """);
  }

  @Test
  @Criterion("hidden-objects")
  void what_hangs_on_a_hidden_object_is_saved_with_it(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        list t 8
        store p.0 t
        drop t
        gc start
        gc step 3
        store p.1 p.0.0.0.0.0        # the fifth Cell, with three more behind it
        store p.0 null
        gc step 1
        store p.1.0.0 null           # two of which are cut off again
        gc
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("hidden-objects")
  void the_black_object_need_not_be_a_roots_own(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        new h Pair
        store p.1 h         # p ──> ( ) the inner Pair
        list t 8
        store h.0 t         #       ( ) ──> ( ) ──> …  ──> ( )
        drop h
        drop t
        gc start
        gc step 3
        gc step 3           # p ──> (1) ──> (1) ──> …  ──> ( )
        set v p.1.0.0.0.0.0.0.0.0
        store p.1.0.0.0.0.0.0.0.0 null
        store p.1.1 v       # a variable, then another black object
        drop v
        gc
        expect data p.1.1.0 7
        """);
  }

  @Test
  @Criterion("new-objects")
  void an_object_born_while_marking_is_on_stays(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        list t 6
        store p.0 t
        drop t
        gc start
        gc step 3
        gc step 3           # p's Pair is black
        new n Leaf
        store p.1 n
        drop n              # only a black object refers to the new one
        gc
        expect objects 8
        """);
  }

  @Test
  @Criterion("new-objects")
  void a_list_grows_while_marking_is_on(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        gc start
        list t 4
        gc step 4
        store p.0 t
        list t 4
        gc step 4
        store p.1 t
        drop t
        gc
        expect objects 9
        """);
  }

  @Test
  @Criterion("roots")
  void a_variable_takes_a_reference_over(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        list t 8
        store p.0 t
        drop t
        gc start
        gc step 3
        gc step 3           # roots were looked at long ago
        set v p.0.0.0.0.0.0.0.0
        store p.0.0.0.0.0.0.0.0 null
        gc                  # v alone leads to the last Cell
        expect data v.0 7
        """);
  }

  @Test
  @Criterion("roots")
  void a_reference_outlives_the_frame_that_held_it(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        list t 8
        store p.0 t
        global g p
        drop p
        drop t
        gc start
        gc step 3
        gc step 3
        frame f
        set v g.0.0.0.0.0.0.0.0
        store g.0.0.0.0.0.0.0.0 null
        global h v
        return              # v is gone, h is left
        gc
        expect data h.0 7
        """);
  }

  @Test
  @Criterion("floating")
  void garbage_from_before_marking_does_not_float(@Subject TriColours subject) {
    check(
        subject,
        """
        new a Leaf
        new b Pair
        drop a              # garbage when marking begins
        gc start
        gc step 1
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("floating")
  void garbage_from_meanwhile_may_float_once(@Subject TriColours subject) {
    check(
        subject,
        """
        new a Pair
        new last Leaf
        gc start
        new b Leaf          # born while marking is on
        drop b
        drop a              # reachable when marking began
        gc                  # may leave both
        gc                  # may leave neither
        expect objects 1
        """);
  }
}
