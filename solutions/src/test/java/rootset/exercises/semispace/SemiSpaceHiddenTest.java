package rootset.exercises.semispace;

import static rootset.exercises.semispace.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.heap.Collector;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;
import rootset.verify.RandomPrograms;

/** The rest of the promise: all kinds of roots and fields, full halves, depth. */
class SemiSpaceHiddenTest {
  @Test
  @Criterion("every-root")
  void frames_below_the_top_are_redirected(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        new a Leaf
        data a.0 1
        frame f
        new b Pair
        frame h
        new c Leaf
        data c.0 3
        frame i
        new t Leaf
        gc
        expect objects 4
        return
        gc
        expect data c.0 3
        return
        gc
        expect objects 2
        return
        expect data a.0 1
        """);
  }

  @Test
  @Criterion("every-root")
  void globals_are_redirected(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        new a Pair
        new b Leaf
        data b.0 5
        global g a
        global h b
        store g.1 h
        drop a
        drop b
        gc
        expect objects 2
        expect same g.1 h
        expect data h.0 5
        global h null
        gc
        expect objects 2
        expect data g.1.0 5
        """);
  }

  @Test
  @Criterion("every-root")
  void all_roots_of_one_object_are_redirected(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        new a Pair
        new b Leaf
        store a.0 b
        set c a
        global g a
        frame f
        set d g
        set e d.0
        global h e
        gc
        expect same d g
        expect same d.0 e
        return
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
  void each_field_of_a_wide_copy_is_scanned(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        shape Wide 7 2
        new w Wide
        data w.0 3
        data w.1 4
        new a Leaf
        data a.0 6
        new b Cell
        data b.0 8
        new c Leaf
        data c.0 9
        store w.6 a
        store w.0 b
        store w.3 w
        store b.0 c
        drop a
        drop b
        drop c
        gc
        expect objects 4
        expect data w.6.0 6
        expect data w.0.0 8
        expect data w.0.0.0 9
        expect same w.3 w
        expect data w.0 3
        expect data w.1 4
        """);
  }

  @Test
  @Criterion("every-field")
  void numbers_are_not_references(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 64
        shape Numbers 1 5
        new n Numbers
        new a Leaf
        new b Leaf
        data n.0 1
        data n.1 8
        data n.2 10
        data n.3 33
        data n.4 40
        store n.0 b
        data b.0 8
        drop a
        drop b
        gc
        expect objects 2
        expect data n.0 1
        expect data n.1 8
        expect data n.2 10
        expect data n.3 33
        expect data n.4 40
        expect data n.0.0 8
        gc
        expect objects 2
        expect data n.1 8
        """);
  }

  @Test
  @Criterion("every-field")
  void cycles_that_share_objects_stay_whole(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        new a Pair
        new b Pair
        new c Pair
        new d Pair
        store a.0 b
        store b.0 c
        store c.0 a
        store c.1 d
        store d.0 b
        store d.1 d
        drop a
        drop b
        drop c
        gc
        expect objects 4
        expect same d.0.0.1 d
        expect same d.1 d
        drop d
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void the_last_word_of_a_half_can_be_used(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 27
        shape Four 0 3
        shape Eight 0 7
        shape Thirteen 0 12
        new a Pair
        new b Leaf
        new c Four
        new d Four
        expect objects 4
        new e Leaf
        expect refused
        drop b
        new e Pair
        expect refused
        new e Leaf
        expect objects 4
        drop a
        drop d
        new f Eight
        expect refused
        drop e
        new f Eight
        expect objects 2
        drop f
        drop c
        new g Thirteen
        expect objects 1
        new h Leaf
        expect refused
        drop g
        new g Thirteen
        expect objects 1
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void a_list_grows_until_the_half_is_full(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 65
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

  @Test
  @Criterion("deep-list")
  void a_long_list_is_copied_without_recursion(@Subject SemiSpaces subject) {
    check(
        subject,
        """
        heap 36004
        new x Leaf
        list a 6000
        drop x
        gc
        expect objects 6000
        """);
  }

  @Test
  @Criterion("own-pointer")
  void an_allocation_is_as_much_work_behind_many_objects_as_behind_few(
      @Subject SemiSpaces subject, Evidence evidence) {
    evidence
        .cost(
            "as many allocations of a Leaf as a half has room for",
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
                      .formatted(4 * leafs, leafs);
              return () -> subject.run(collector, program);
            })
        .growsAtMostLinearly();
  }

  @Test
  @Criterion("any-program")
  void random_programs_run_as_copying_promises(@Subject SemiSpaces subject) {
    for (int seed = 1; seed <= 6; seed++) {
      check(subject, RandomPrograms.scenario(seed, 45 * seed, 150));
    }
  }
}
