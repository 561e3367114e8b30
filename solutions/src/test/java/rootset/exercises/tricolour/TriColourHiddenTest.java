package rootset.exercises.tricolour;

import static rootset.exercises.tricolour.Programs.check;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;
import rootset.verify.RandomPrograms;

/** The rest of the promise: full heaps, depth, and programs at random. */
class TriColourHiddenTest {
  @Test
  @Criterion("new-objects")
  void a_new_object_takes_over_what_a_variable_held(@Subject TriColours subject) {
    check(
        subject,
        """
        new x Leaf
        data x.0 7
        new p Pair
        gc start
        new n Pair
        store n.0 x
        drop x              # only the new object leads to the Leaf now
        gc step 1
        gc
        expect data n.0.0 7
        """);
  }

  @Test
  @Criterion("roots")
  void what_hangs_on_a_variable_is_saved_with_it(@Subject TriColours subject) {
    check(
        subject,
        """
        new p Pair
        list t 12
        store p.0 t
        drop t
        gc start
        gc step 3
        set v p.0.0.0.0.0.0.0.0
        store p.0.0.0.0.0.0.0.0 null
        gc                  # v leads to four Cells more, while some of the list is grey
        expect objects 13
        expect data v.0.0.0.0 10
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void floating_garbage_is_no_reason_to_refuse(@Subject TriColours subject) {
    check(
        subject,
        """
        heap 9
        new a Pair
        new b Pair
        new c Pair
        gc start
        repeat 9
        gc step 9
        end
        drop b
        new d Pair
        expect objects 3
        new e Pair
        expect refused
        expect objects 3
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void a_refusal_in_the_middle_of_marking_loses_nothing(@Subject TriColours subject) {
    check(
        subject,
        """
        heap 12
        shape Big 0 5
        new a Pair
        new b Pair
        new c Pair
        store a.0 b
        drop b
        gc start
        gc step 1
        new d Big
        expect refused
        store a.1 a.0
        store a.0 null
        new d Leaf
        gc
        expect objects 4
        drop c
        drop a
        gc
        new e Big
        expect objects 2
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void objects_that_are_made_while_marking_is_on_use_up_the_last_word(@Subject TriColours subject) {
    check(
        subject,
        """
        heap 10
        shape Four 0 3
        new a Pair
        gc start
        gc step 2
        new b Four
        new c Pair
        expect objects 3
        new d Leaf
        expect refused
        drop b
        gc start
        new d Leaf
        new e Leaf
        expect objects 4
        gc
        expect objects 4
        """);
  }

  @Test
  @Criterion("deep-list")
  void a_long_list_is_marked_without_recursion(@Subject TriColours subject) {
    check(
        subject,
        """
        heap 18002
        new x Leaf
        list a 6000
        drop x
        gc start
        gc step 500
        gc
        """);
  }

  @Test
  @Criterion("deep-list")
  void a_long_list_is_saved_by_the_barrier_without_recursion(@Subject TriColours subject) {
    check(
        subject,
        """
        heap 18002
        new p Pair
        list a 5990
        store p.0 a.0.0.0.0.0.0.0.0
        gc start
        gc step 3
        store p.1 p.0.0.0
        store p.0 null
        drop a
        gc
        expect data p.1.0 10
        """);
  }

  @Test
  @Criterion("any-program")
  void random_programs_run_while_marking_is_on(@Subject TriColours subject) {
    for (int seed = 1; seed <= 12; seed++) {
      check(subject, RandomPrograms.inSteps(seed, 40 + 10 * seed, 90));
    }
  }
}
