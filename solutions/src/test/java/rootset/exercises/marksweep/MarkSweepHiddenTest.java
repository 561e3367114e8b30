package rootset.exercises.marksweep;

import static rootset.exercises.marksweep.Programs.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;
import rootset.verify.RandomPrograms;

/**
 * The rest of the promise: all kinds of roots and fields, full heaps, depth. Where joining is not
 * the question, living objects keep the free blocks apart.
 */
class MarkSweepHiddenTest {
  @Test
  @Criterion("every-root")
  void frames_below_the_top_are_roots(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Leaf
        frame f
        new x Leaf
        new b Pair
        frame h
        new y Leaf
        frame i
        new t Leaf
        global last t
        gc
        expect objects 5
        return
        gc
        expect objects 5
        return
        drop x
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("every-root")
  void globals_are_roots(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Pair
        new x Leaf
        new b Leaf
        new y Leaf
        new c Leaf
        global g a
        global h b
        global last c
        store g.0 h
        drop a
        drop b
        drop c
        drop x
        gc
        expect objects 4
        global h null
        drop y
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("every-root")
  void an_object_with_many_roots_is_visited_once(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Pair
        new x Leaf
        new last Leaf
        store a.0 last
        set b a
        global g a
        frame f
        set c g
        set d c.0
        drop c
        gc
        expect objects 3
        return
        drop a
        drop b
        drop x
        gc
        expect objects 2
        expect same g.0 last
        """);
  }

  @Test
  @Criterion("every-field")
  void each_field_of_a_wide_object_is_followed(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        shape Wide 7 2
        new w Wide
        new x Leaf
        new a Leaf
        new y Leaf
        new b Cell
        new z Leaf
        new last Leaf
        store w.6 a
        store w.3 b
        store b.0 last
        data last.0 9
        drop a
        drop b
        drop last
        drop x
        drop y
        drop z
        gc
        expect objects 4
        expect data w.3.0.0 9
        """);
  }

  @Test
  @Criterion("every-field")
  void an_object_may_have_many_fields(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 700
        shape Huge 300 2
        new w Huge
        new x Leaf
        new a Leaf
        new y Leaf
        new b Leaf
        new z Leaf
        new c Leaf
        new u Leaf
        new last Leaf
        data last.0 7
        store w.12 a
        store w.40 b
        store w.256 c
        store w.299 last
        data w.1 9
        drop a
        drop b
        drop c
        drop last
        drop x
        drop y
        drop z
        drop u
        gc
        expect objects 5
        expect data w.299.0 7
        expect data w.1 9
        """);
  }

  @Test
  @Criterion("every-field")
  void cycles_that_share_objects_stay_whole(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        new a Pair
        new x Leaf
        new b Pair
        new y Leaf
        new c Pair
        new z Leaf
        new last Pair
        store a.0 b
        store b.0 c
        store c.0 a
        store c.1 last
        store last.0 b
        store last.1 last
        drop a
        drop b
        drop c
        drop x
        drop y
        drop z
        gc
        expect objects 4
        expect same last.0.0.1 last
        """);
  }

  @Test
  @Criterion("every-field")
  void numbers_are_not_references(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 16
        shape Numbers 1 7
        new n Numbers
        new a Leaf
        new last Leaf
        data n.0 10
        data n.1 11
        data n.2 4
        data n.3 5
        data n.4 6
        data n.5 7
        data n.6 12
        store n.0 last
        drop a
        gc
        expect objects 2
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void the_last_free_word_can_be_used(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 13
        shape Four 0 3
        shape Nine 0 8
        new a Pair
        new b Pair
        new c Pair
        new d Four
        expect objects 4
        new e Leaf
        expect refused
        drop b
        new e Four
        expect refused
        new e Pair
        expect objects 4
        drop a
        drop c
        new f Four
        expect refused
        drop e
        new f Nine
        expect objects 2
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void a_single_word_left_over_is_not_lost(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 7
        shape Four 0 3
        shape Seven 0 6
        new a Pair
        new b Pair
        drop b
        new c Four
        drop a
        drop c
        new d Leaf
        new e Four
        drop d
        drop e
        new f Seven
        expect objects 1
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void a_list_grows_until_the_heap_is_full(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 32
        list a 11
        expect refused
        expect objects 10
        set a a.0.0
        new b Pair
        new c Pair
        new d Pair
        expect refused
        drop a
        list a 8
        expect objects 10
        """);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0"})
  @Criterion("deep-list")
  void thousands_may_be_grey_at_a_time(int leaf, int next, @Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 24000
        set a null
        repeat 4000
        new p Pair
        new q Leaf
        store p.%d q
        store p.%d a
        set a p
        end
        drop p
        drop q
        gc
        expect objects 8000
        """
            .formatted(leaf, next));
  }

  @Test
  @Criterion("deep-list")
  void marks_are_taken_away_all_over_a_large_heap(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 18002
        set a null
        set b null
        repeat 3000         # two lists, a node of this one, a node of that one
        new p Cell
        store p.0 a
        set a p
        new q Cell
        store q.0 b
        set b q
        end
        drop p
        drop q
        gc                  # marks all of them
        expect objects 6000
        drop a
        gc
        expect objects 3000
        """);
  }

  @Test
  @Criterion("deep-list")
  void a_long_list_is_marked_without_recursion(@Subject MarkSweeps subject) {
    check(
        subject,
        """
        heap 18002
        new x Leaf
        list a 6000
        drop x
        gc
        """);
  }

  @Test
  @Criterion("any-program")
  void random_programs_run_as_tracing_promises(@Subject MarkSweeps subject) {
    for (int seed = 1; seed <= 6; seed++) {
      check(subject, RandomPrograms.scenario(seed, 40 * seed, 120));
    }
  }
}
