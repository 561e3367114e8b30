package rootset.exercises.generational;

import static rootset.exercises.generational.Programs.check;
import static rootset.exercises.generational.Programs.checkAges;

import org.junit.jupiter.api.Test;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;
import rootset.verify.RandomPrograms;

/** The rest of the promise: references from old to young in every order, full spaces, depth. */
class GenerationalHiddenTest {
  @Test
  @Criterion("every-old-reference")
  void each_field_of_an_old_object_counts(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 160
        shape Wide 5 1
        new w Wide
        gc young
        gc young
        new a Leaf
        data a.0 1
        new b Leaf
        data b.0 2
        store w.4 a
        store w.2 b
        drop a
        drop b
        gc young
        expect objects 3
        expect data w.4.0 1
        expect data w.2.0 2
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void what_was_overwritten_is_not_kept(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        gc young
        gc young
        new b Leaf
        store a.0 b
        store a.0 null
        new c Leaf
        store a.1 c
        store a.1 b
        store a.1 c
        drop b
        drop c
        gc young
        expect objects 2
        store a.1 null
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void what_was_there_before_does_not_matter(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        store a.0 a
        gc young
        gc young
        new b Leaf
        data b.0 4
        store a.0 b
        drop b
        store a.1 a
        store a.1 null
        gc young
        expect objects 2
        expect data a.0.0 4
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void a_reference_stays_remembered_as_long_as_its_target_is_young(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        gc young
        gc young
        new b Cell
        store a.0 b
        drop b
        gc young
        new c Leaf
        data c.0 5
        store a.0.0 c
        drop c
        gc young
        gc young
        expect objects 3
        expect data a.0.0.0 5
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void a_promoted_parent_keeps_all_its_young_children(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 160
        shape Wide 4 0
        new w Wide
        gc young
        new a Leaf
        new b Leaf
        new c Pair
        store w.0 a
        store w.1 c
        store c.1 b
        store w.3 a
        drop a
        drop b
        drop c
        gc young
        gc young
        gc young
        expect objects 4
        expect same w.0 w.3
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void an_old_cycle_through_the_nursery_stays_whole(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 160
        new a Pair
        new b Pair
        store a.0 b
        gc young
        gc young
        drop b
        new c Pair
        store c.0 a
        store a.0.1 c
        drop c
        gc young
        expect same a.0.1.0 a
        gc young
        expect same a.0.1.0 a
        store a.0.1.1 a.0
        drop a
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void a_dead_old_object_may_keep_young_ones_until_all_is_collected(
      @Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        new a Pair
        gc young
        gc young
        new b Leaf
        store a.0 b
        drop b
        drop a
        gc young
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void what_stood_where_an_old_object_died_is_something_else(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        shape Numbers 0 11
        new a Pair
        new k Pair
        gc young
        gc young
        new b Leaf
        store a.0 b
        store a.1 b
        drop a
        gc
        expect objects 2
        new n Numbers
        data n.0 1
        data n.1 2
        data n.2 3
        data n.3 4
        data n.4 5
        data n.5 11
        gc young
        expect data n.0 1
        expect data n.1 2
        expect data n.2 3
        drop b
        drop n
        drop k
        gc
        expect objects 0
        new m Pair
        new l Leaf
        gc young
        gc young
        expect objects 2
        """);
  }

  @Test
  @Criterion("every-old-reference")
  void large_objects_refer_to_young_ones_from_birth(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 160
        shape Array 24 0
        new w Array
        new a Leaf
        data a.0 3
        store w.23 a
        store w.0 w
        drop a
        repeat 30
        new t Pair
        store w.11 t
        end
        drop t
        expect data w.23.0 3
        gc
        expect objects 3
        """);
  }

  @Test
  @Criterion("ages")
  void ages_are_told_apart(@Subject Generationals subject) {
    checkAges(
        subject,
        """
        heap 160
        new a Pair
        gc young
        new b Pair
        store a.0 b
        gc young
        new c Pair
        store b.0 c
        gc young
        new d Pair
        store c.0 d
        drop b
        drop c
        drop d
        gc young
        gc young
        gc young
        expect objects 4
        drop a
        gc young
        expect objects 4
        """);
  }

  @Test
  @Criterion("ages")
  void what_just_fits_into_the_nursery_is_born_young(@Subject Generationals subject) {
    checkAges(
        subject,
        """
        heap 80
        shape Ten 1 8       # 10 words, and a semi-space has 10
        new a Ten
        drop a
        gc young
        expect objects 0
        """);
  }

  @Test
  @Criterion("ages")
  void what_fits_into_the_nursery_once_it_is_collected_is_born_young(
      @Subject Generationals subject) {
    checkAges(
        subject,
        """
        heap 80
        shape Ten 1 8       # 10 words, and a semi-space has 10
        new x Leaf
        drop x
        new a Ten           # 8 words are left before the young are collected
        drop a
        gc young
        expect objects 0
        """);
  }

  @Test
  @Criterion("ages")
  void there_is_time_to_die_after_the_first_survival(@Subject Generationals subject) {
    checkAges(
        subject,
        """
        heap 160
        new a Leaf
        new b Leaf
        new c Leaf
        gc young
        drop b
        new d Leaf
        gc young
        drop d
        expect objects 3
        gc young
        expect objects 2
        """);
  }

  @Test
  @Criterion("every-root")
  void frames_below_and_globals_are_roots(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 160
        new a Leaf
        frame f
        new b Pair
        global g b
        drop b
        frame h
        new c Leaf
        store g.1 c
        drop c
        gc young
        expect objects 3
        return
        gc young
        new d Leaf
        store g.0 d
        return
        gc young
        expect objects 4
        global g null
        drop a
        gc
        expect objects 0
        """);
  }

  @Test
  @Criterion("every-root")
  void numbers_are_not_references(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        shape Numbers 1 4
        new n Numbers
        new a Leaf
        data n.0 1
        data n.1 7
        data n.2 11
        data n.3 21
        drop a
        gc young
        expect objects 1
        expect data n.0 1
        expect data n.1 7
        gc young
        expect data n.2 11
        gc
        expect objects 1
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void the_last_words_of_the_old_space_can_be_used(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        shape Half 0 29
        shape Long 0 19
        new a Half
        new b Half
        new c Half
        expect refused
        new d Leaf
        expect objects 3
        drop d
        drop a
        new c Half
        expect objects 2
        drop b
        drop c
        new e Long
        new f Long
        new g Long
        expect objects 3
        new h Long
        expect refused
        drop f
        new h Long
        expect objects 3
        """);
  }

  @Test
  @Criterion("refuses-at-the-border")
  void survivors_stay_young_while_the_old_space_is_full(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 80
        shape Old 0 59
        new o Old
        new a Pair
        new b Pair
        store a.0 b
        store b.0 a
        drop b
        gc young
        gc young
        gc young
        expect objects 3
        expect same a.0.0 a
        new c Pair
        new d Leaf
        expect refused
        drop o
        gc
        gc young
        expect objects 3
        """);
  }

  @Test
  @Criterion("deep-list")
  void a_long_list_is_followed_without_recursion(@Subject Generationals subject) {
    check(
        subject,
        """
        heap 120000
        list a 5000
        gc young
        gc young
        list b 100
        gc young
        gc
        expect objects 5100
        drop b
        gc
        expect objects 5000
        """);
  }

  @Test
  @Criterion("ages")
  void objects_grow_old_in_any_program(@Subject Generationals subject) {
    for (int seed = 11; seed <= 12; seed++) {
      checkAges(subject, RandomPrograms.scenario(seed, 400, 100, "gc young", 6));
    }
  }

  @Test
  @Criterion("any-program")
  void random_programs_run_as_promised(@Subject Generationals subject) {
    for (int seed = 1; seed <= 6; seed++) {
      check(subject, RandomPrograms.scenario(seed, 80 * seed + 40, 150, "gc young", 1 + seed));
    }
  }
}
