package rootset.exercises.markcompact;

import static rootset.exercises.markcompact.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.heap.Collector;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;
import rootset.verify.RandomPrograms;

/** The rest of the promise: all kinds of roots and fields, full heaps, depth. */
class MarkCompactHiddenTest {
  @Test
  @Criterion("every-root")
  void frames_below_the_top_are_told(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new x Leaf
        new a Leaf
        data a.0 1
        drop x
        frame f
        new y Leaf
        new b Pair
        drop y
        frame h
        new c Leaf
        data c.0 3
        frame i
        new t Leaf
        gc
        expect objects 4
        return
        expect data c.0 3
        return
        store b.0 b
        gc
        expect objects 2
        expect same b.0 b
        return
        expect data a.0 1
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("every-root")
  void globals_are_told(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new x Leaf
        new a Pair
        new b Leaf
        data b.0 5
        global g a
        global h b
        store g.1 h
        drop a
        drop b
        drop x
        gc
        expect objects 2
        expect same g.1 h
        expect data h.0 5
        global h null
        new c Leaf
        gc
        expect objects 3
        expect data g.1.0 5
        """);
  }

  @Test
  @Criterion("every-root")
  void all_roots_of_one_object_are_told(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new x Leaf
        new a Pair
        new b Leaf
        store a.0 b
        set c a
        global g a
        frame f
        set d g
        set e d.0
        global h e
        return
        drop x
        gc
        expect same a c
        expect same a g
        expect same a.0 b
        expect same h b
        expect objects 2
        """);
  }

  @Test
  @Criterion("every-field")
  void each_field_of_a_wide_object_is_told(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        shape Wide 7 2
        new x Leaf
        new w Wide
        data w.0 3
        data w.1 4
        new y Leaf
        new a Leaf
        data a.0 6
        new z Cell
        new b Cell
        data b.0 8
        store w.6 a
        store w.0 b
        store w.3 w
        store b.0 w
        drop a
        drop b
        drop x
        drop y
        drop z
        gc
        expect objects 3
        expect data w.6.0 6
        expect data w.0.0 8
        expect same w.0.0.3 w
        expect data w.0 3
        expect data w.1 4
        """);
  }

  @Test
  @Criterion("every-field")
  void numbers_are_not_references(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        shape Numbers 1 5
        new x Leaf
        new n Numbers
        new a Leaf
        new b Leaf
        data n.0 1
        data n.1 4
        data n.2 12
        data n.3 15
        data n.4 18
        store n.0 b
        data b.0 12
        drop a
        drop b
        drop x
        gc
        expect objects 2
        expect data n.0 1
        expect data n.1 4
        expect data n.2 12
        expect data n.3 15
        expect data n.4 18
        expect data n.0.0 12
        """);
  }

  @Test
  @Criterion("every-field")
  void what_only_garbage_refers_to_goes(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        new c Pair
        new d Leaf
        store a.0 b
        store b.0 a
        store b.1 d
        store a.1 c
        store c.0 d
        drop a
        drop b
        gc
        expect objects 2
        expect same c.0 d
        drop c
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void the_last_free_word_can_be_used(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 18
        shape Five 0 3
        shape Eleven 0 9
        shape Twelve 0 10
        new a Pair
        new b Leaf
        new c Pair
        new d Leaf
        new e Pair
        expect objects 5
        new f Leaf
        expect refused
        drop b
        drop d
        new f Five
        expect objects 4
        drop a
        drop c
        new g Twelve
        expect refused
        drop f
        new g Twelve
        expect objects 2
        drop g
        new g Eleven
        new h Leaf
        expect objects 3
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void an_object_may_fill_the_heap(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 9
        shape Nine 0 7
        new a Nine
        expect objects 1
        drop a
        gc
        expect objects 0
        new a Nine
        new b Leaf
        expect refused
        drop a
        list l 3
        expect refused
        expect objects 2
        """);
  }

  @Test
  @Criterion("deep-list")
  void a_long_list_is_moved_without_recursion(@Subject MarkCompacts subject) {
    check(
        subject,
        """
        heap 24010
        new x Leaf
        list a 6000
        drop x
        gc
        expect objects 6000
        drop a
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("own-pointer")
  void an_allocation_is_as_much_work_behind_many_objects_as_behind_few(
      @Subject MarkCompacts subject, Evidence evidence) {
    evidence
        .cost(
            "as many allocations of a Leaf as the heap has room for",
            1_500,
            leafs -> {
              Collector collector = subject.create();
              String program =
                  """
                  heap %d
                  repeat %d
                  new a Leaf
                  end
                  """
                      .formatted(3 * leafs, leafs);
              return () -> subject.run(collector, program);
            })
        .growsAtMostLinearly();
  }

  @Test
  @Criterion("any-program")
  void random_programs_run_as_compacting_promises(@Subject MarkCompacts subject) {
    for (int seed = 1; seed <= 6; seed++) {
      check(subject, RandomPrograms.scenario(seed, 45 * seed, 150));
    }
  }
}
