package rootset.exercises.referencecounting;

import static rootset.exercises.referencecounting.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;
import rootset.verify.RandomPrograms;

/** The rest of the promise: all kinds of roots, writes that change nothing, full heaps, depth. */
class ReferenceCountingHiddenTest {
  @Test
  @Criterion("every-root")
  void frames_below_the_top_and_globals_are_roots(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Leaf
        global g a
        drop a
        frame f
        set x g
        frame h
        set y g
        new z Leaf
        frame i
        global g null
        expect objects 2
        return
        expect objects 2
        return
        expect objects 1
        return
        expect objects 0
        """);
  }

  @Test
  @Criterion("every-root")
  void an_object_with_many_references_dies_with_the_last(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        shape Wide 5 1
        new a Leaf
        new w Wide
        store w.0 a
        store w.2 a
        store w.4 a
        global g a
        global h w
        set b a
        drop a
        drop w
        global g null
        drop b
        expect objects 2
        store h.0 null
        store h.4 null
        expect objects 2
        store h.2 null
        expect objects 1
        global h null
        expect objects 0
        """);
  }

  @Test
  @Criterion("every-root")
  void an_object_may_have_more_references_than_fit_into_a_byte(
      @Subject ReferenceCountings subject) {
    StringBuilder program =
        new StringBuilder("heap 400\nshape Many 300 0\nnew many Many\nnew shared Leaf\n");
    for (int field = 0; field < 300; field++) {
      program.append("store many.").append(field).append(" shared\n");
    }
    program.append("drop shared\n");
    for (int field = 0; field < 299; field++) {
      program.append("store many.").append(field).append(" null\n");
    }
    program.append("expect objects 2\nstore many.299 null\nexpect objects 1\n");
    check(subject, program.toString());
  }

  @Test
  @Criterion("every-root")
  void numbers_are_not_references(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 16
        shape Numbers 1 8
        new n Numbers
        new a Leaf
        data n.0 1
        data n.1 12
        data n.2 14
        data n.3 3
        drop a
        expect objects 1
        drop n
        expect objects 0
        """);
  }

  @Test
  @Criterion("self-assignment")
  void writing_what_is_there_already_changes_nothing(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Pair
        new b Leaf
        store a.1 b
        drop b
        set a a
        store a.1 a.1
        expect objects 2
        global g a
        drop a
        global g g
        store g.1 g.1
        expect objects 2
        global g null
        expect objects 0
        """);
  }

  @Test
  @Criterion("self-assignment")
  void a_reference_can_move_on_to_what_the_dying_object_held(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        list a 5
        set a a.0
        expect objects 4
        store a.0 a.0.0
        expect objects 3
        set a a.0.0
        expect objects 1
        expect data a.0 4
        set a a.0
        expect objects 0
        """);
  }

  @Test
  @Criterion("self-assignment")
  void a_reference_to_itself_can_be_cut(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        new a Pair
        store a.0 a
        store a.1 a
        store a.0 a.1
        store a.0 null
        store a.1 null
        expect objects 1
        drop a
        expect objects 0
        """);
  }

  @Test
  @Criterion("joins-neighbours")
  void small_blocks_make_room_for_a_large_object(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 16
        shape Eight 0 6
        shape Twelve 0 10
        new a Pair
        new b Pair
        new c Pair
        new d Pair
        drop c
        drop b
        new e Eight
        expect objects 3
        drop a
        drop e
        new f Twelve
        expect objects 2
        """);
  }

  @Test
  @Criterion("joins-neighbours")
  void only_a_run_that_is_too_short_is_refused(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 12
        shape Eight 0 6
        shape Twelve 0 10
        new a Pair
        new b Pair
        new c Pair
        new d Leaf
        expect refused
        drop a
        drop c
        new d Eight
        expect refused
        drop b
        new d Twelve
        new e Leaf
        expect refused
        expect objects 1
        drop d
        new d Eight
        new e Pair
        expect objects 2
        """);
  }

  @Test
  @Criterion("joins-neighbours")
  void a_single_word_left_over_is_not_lost(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 9
        shape Five 0 3
        shape Nine 0 7
        new a Pair
        new b Pair
        drop b
        new c Five
        drop a
        drop c
        new d Leaf
        new e Pair
        drop d
        drop e
        new f Nine
        expect objects 1
        """);
  }

  @Test
  @Criterion("deep-list")
  void a_long_list_is_released_without_recursion(@Subject ReferenceCountings subject) {
    check(
        subject,
        """
        heap 24000
        list a 6000
        drop a
        """);
  }

  @Test
  @Criterion("any-program")
  void random_programs_run_as_counting_promises(@Subject ReferenceCountings subject) {
    for (int seed = 1; seed <= 6; seed++) {
      check(subject, RandomPrograms.scenario(seed, 40 * seed, 120));
    }
  }
}
