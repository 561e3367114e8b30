package rootset.exercises.generational;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.exercises.generational.Programs.check;
import static rootset.exercises.generational.Programs.checkAges;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

/**
 * Programs in the order in which a collector grows. An object takes a header and its fields: a Leaf
 * 2 words, a Cell or a Pair 3. In a heap of 80 words the semi-spaces are 1 to 10 and 11 to 20, the
 * old space is 21 to 80.
 */
class GenerationalTest {
  @Test
  @Criterion("collects-young")
  void a_young_collection_frees_what_nothing_reaches(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        new b Leaf
        store a.1 b         # a -> Pair -> Leaf
        drop b
        new c Leaf
        drop c              # garbage
        gc young
        expect objects 2
        new c Leaf
        drop c
        gc young            # each collection starts afresh
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-young")
  void survivors_move_and_references_follow_them(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        store a.0 a         # to itself
        new b Leaf
        data b.0 7
        store a.1 b
        set c b             # a second root
        gc young
        expect same a.0 a
        expect same a.1 c   # one Leaf, not two
        expect data c.0 7
        """);
  }

  @Test
  @Criterion("promotes")
  void the_second_survival_makes_an_object_old(@Subject Generationals subject) {
    checkAges(
        subject,
        """
        heap 80
        new a Leaf
        gc young            # survives once: in the other semi-space
        new b Leaf
        gc young            # a for the second time: in the old space. b for the first time
        gc young            # b, too
        expect objects 2
        drop a
        drop b
        gc young            # garbage in the old space: none of a young collection's business
        expect objects 2
        """);
  }

  @Test
  @Criterion("promotes")
  void a_long_running_program_fills_the_old_space_with_survivors_only(
      @Subject Generationals subject) {
    checkAges(
        subject,
        """
        heap 80
        new a Pair
        repeat 3
        new t Leaf          # dies young
        gc young
        end
        drop t
        gc young
        expect objects 1
        """);
  }

  @Test
  @Criterion("remembers")
  void an_old_object_keeps_a_young_one_alive(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        gc young
        gc young            # a is old
        new b Leaf
        data b.0 7
        store a.1 b         # the only way to the Leaf leads through the old space
        drop b
        gc young
        expect objects 2
        expect data a.1.0 7
        gc young
        expect data a.1.0 7
        """);
  }

  @Test
  @Criterion("remembers")
  void an_object_that_grows_old_may_refer_to_a_young_one(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        gc young            # a survived once
        new b Leaf
        store a.0 b         # young to young: nothing to remember
        drop b
        gc young            # a moves to the old space, the Leaf does not
        gc young            # and must not be lost now
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-everything")
  void a_full_collection_leaves_what_the_roots_reach(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        gc young
        gc young            # both are old
        new c Leaf
        store b.1 c
        drop c
        drop b
        gc
        expect objects 3
        drop a              # a cycle of old objects, and a young one that hangs on it
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("collects-everything")
  void freed_old_space_is_used_again(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        repeat 5
        list a 3            # 9 words, which grow old. 60 are there, so the rounds need 45
        gc young
        gc young
        end
        gc
        list b 3
        gc young
        gc young
        expect objects 6
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void a_full_nursery_is_collected(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new b Leaf
        data b.0 7
        repeat 50
        new a Pair          # each one makes garbage of the one before
        end
        expect data b.0 7
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void what_does_not_fit_into_the_nursery_is_born_old(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        shape Big 1 10      # 12 words, and a semi-space has 10
        new a Big
        new b Leaf
        store a.0 b
        drop b
        gc young
        expect objects 2
        """);
  }

  @Test
  @Criterion("collects-when-full")
  void memory_is_refused_when_both_generations_are_full(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        list a 30           # 90 words do not fit
        expect refused
        set a a.0.0
        list b 2
        expect data b.0 0
        """);
  }

  @Test
  @Criterion("leaves-old-space-alone")
  void a_young_collection_is_as_much_work_with_many_old_objects_as_with_few(
      @Subject Generationals subject, Evidence evidence) {
    evidence
        .cost(
            "5 young collections beside as many old objects",
            200,
            size -> {
              GrownProgram program = subject.grow(subject.create(), size);
              return () -> assertThat(program.run(5)).as("numbers read").isEqualTo(325);
            })
        .staysConstant();
  }
}
