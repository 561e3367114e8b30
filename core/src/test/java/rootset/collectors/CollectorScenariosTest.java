package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.heap.IncrementalCollector;
import rootset.verify.RandomPrograms;

/** The same scenarios on every collector; where the algorithms differ, the scenario says so. */
class CollectorScenariosTest {
  private static final int SMALL_STACK_BYTES = 256 * 1024;
  private static final int PROGRAMS = 300;

  @ParameterizedTest
  @EnumSource
  void acyclic_garbage_is_gone_after_a_collection(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Pair",
                "new b Pair",
                "store a.0 b",
                "new c Leaf",
                "store b.1 c",
                "drop b",
                "drop c",
                "expect objects 3",
                "drop a",
                "gc",
                "expect objects 0",
                "expect free-blocks 1"))
        .isEmpty();
  }

  @Test
  void counting_frees_acyclic_garbage_at_once() {
    assertThat(
            Subject.REFERENCE_COUNTING.verdict(
                "new a Pair", "new b Leaf", "store a.1 b", "drop b", "drop a", "expect objects 0"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REFERENCE_COUNTING")
  void tracing_frees_nothing_before_it_must(Subject subject) {
    assertThat(subject.verdict("new a Pair", "drop a", "expect objects 1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void cycles_are_leaked_by_counting_and_reclaimed_by_tracing(Subject subject) {
    int left = subject.counts() ? 3 : 0;
    assertThat(
            subject.verdict(
                "new a Pair",
                "new b Pair",
                "store a.0 b",
                "store b.0 a",
                "new c Leaf",
                "store b.1 c",
                "drop c",
                "drop a",
                "drop b",
                "gc",
                "expect objects " + left))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_self_loop_is_a_cycle(Subject subject) {
    int left = subject.counts() ? 1 : 0;
    assertThat(
            subject.verdict(
                "new a Pair",
                "store a.0 a",
                "store a.1 a",
                "drop a",
                "gc",
                "expect objects " + left))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_broken_cycle_is_no_cycle(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Pair",
                "new b Pair",
                "store a.0 b",
                "store b.0 a",
                "drop b",
                "store a.0.0 null",
                "drop a",
                "gc",
                "expect objects 0"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aliases_stay_aliases(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Pair",
                "new b Cell",
                "store a.0 b",
                "store a.1 b",
                "drop b",
                "gc",
                "data a.0.0 5",
                "expect data a.1.0 5",
                "expect same a.0 a.1",
                "store a.0 null",
                "gc",
                "expect objects 2",
                "store a.1 null",
                "gc",
                "expect objects 1"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void self_assignment_changes_nothing(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Pair",
                "new b Leaf",
                "store a.0 b",
                "drop b",
                "store a.0 a.0",
                "set a a",
                "global g a",
                "drop a",
                "global g g",
                "gc",
                "expect objects 2"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_popped_frame_is_no_root(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Pair",
                "frame f",
                "new b Pair",
                "new c Leaf",
                "store b.0 c",
                "gc",
                "expect objects 3",
                "return",
                "gc",
                "expect objects 1"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_frame_below_the_top_is_a_root(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Leaf", "frame f", "new b Leaf", "frame g", "gc", "expect objects 2"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_global_outlives_the_call_that_set_it(Subject subject) {
    assertThat(
            subject.verdict(
                "frame f",
                "list l 5",
                "global g l",
                "return",
                "gc",
                "expect objects 5",
                "expect data g.0.0 1",
                "global g null",
                "gc",
                "expect objects 0"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void data_words_are_no_references(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Leaf", "new b Leaf", "data b.0 1", "drop a", "gc", "expect objects 1"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SEMI_SPACE", "GENERATIONAL"})
  void neighbours_are_joined_for_a_longer_block(Subject subject) {
    assertThat(
            subject.verdict(
                "heap 16",
                "shape Long 0 12",
                "new a Pair",
                "new b Pair",
                "new c Pair",
                "new d Pair",
                "drop b",
                "drop a",
                "drop d",
                "drop c",
                "new e Long",
                "expect objects 1"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SEMI_SPACE", "GENERATIONAL"})
  void a_single_wasted_word_is_joined_again(Subject subject) {
    int pair = subject.words(2);
    assertThat(
            subject.verdict(
                "heap " + (pair + 1),
                "shape All 0 3",
                "new a Pair",
                "drop a",
                "gc",
                "new b All",
                "expect objects 1"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SEMI_SPACE", "GENERATIONAL"})
  void memory_is_refused_only_if_it_cannot_fit(Subject subject) {
    int pair = subject.words(2);
    assertThat(
            subject.verdict(
                "heap " + (3 * pair),
                "new a Pair",
                "new b Pair",
                "new c Pair",
                "new d Leaf",
                "expect refused",
                "drop b",
                "new d Pair",
                "expect objects 3"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MARK_COMPACT", "SEMI_SPACE", "GENERATIONAL"})
  void a_fragmented_heap_refuses_what_fits_nowhere(Subject subject) {
    int leaf = subject.words(1);
    assertThat(
            subject.verdict(
                "heap " + (4 * leaf),
                "new a Leaf",
                "new b Leaf",
                "new c Leaf",
                "new d Leaf",
                "drop a",
                "drop c",
                "new e Pair",
                "expect refused",
                "expect objects 2"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GENERATIONAL"})
  void a_refused_list_keeps_its_nodes(Subject subject) {
    assertThat(subject.verdict("heap 24", "list l 100", "expect refused", "drop l", "new a Pair"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_long_list_needs_no_deep_stack(Subject subject) throws InterruptedException {
    AtomicReference<Object> verdict = new AtomicReference<>("nothing was run");
    Thread thread =
        new Thread(null, () -> verdict.set(longList(subject)), "small stack", SMALL_STACK_BYTES);
    thread.setUncaughtExceptionHandler((failed, failure) -> verdict.set(failure));
    thread.start();
    thread.join();
    assertThat(verdict.get()).isEqualTo("");
  }

  private static String longList(Subject subject) {
    return subject.verdict(
        "heap 500000",
        "list l 40000",
        "gc",
        "expect objects 40000",
        "expect data l.0.0.0 2",
        "drop l",
        "gc",
        "expect objects 0",
        "expect free-blocks 1");
  }

  @ParameterizedTest
  @EnumSource
  void churn_in_a_small_heap_never_ends(Subject subject) {
    assertThat(
            subject.verdict(
                "heap 160",
                "new a Pair",
                "repeat 2000",
                "  new b Cell",
                "  store a.0 b",
                "  new c Leaf",
                "end",
                "gc",
                "expect objects 3"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void no_random_program_finds_a_violation(Subject subject) {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      int heapWords = (subject == Subject.GENERATIONAL ? 400 : 16) + seed % 20 * 20;
      String text = RandomPrograms.scenario(seed, heapWords, 60 + seed % 7 * 30);
      assertThat(subject.verdict(text)).as("seed %d, %d words", seed, heapWords).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_long_random_program_finds_a_violation(Subject subject) {
    assertThat(subject.verdict(RandomPrograms.scenario(1, 5_000, 10_000))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void objects_that_move_keep_what_they_hold(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Pair",
                "list l 6",
                "store a.1 l",
                "new x Pair",
                "drop x",
                "gc young",
                "data l.0 9",
                "gc",
                "gc young",
                "expect data a.1.0 9",
                "expect data a.1.0.0.0.0.0.0 5",
                "expect same a.1 l"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_weak_reference_is_cleared_when_its_target_is_dead(Subject subject) {
    assertThat(
            subject.verdict(
                "shape Ref 1 0 weak",
                "new r Ref",
                "new a Pair",
                "store r.0 a",
                "gc",
                "expect same r.0 a",
                "drop a",
                "gc",
                "expect same r.0 null",
                "expect objects 1"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_read_from_a_weak_reference_lives_until_the_job_ends(Subject subject) {
    assertThat(
            subject.verdict(
                "shape Ref 1 0 weak",
                "new r Ref",
                "new a Pair",
                "store r.0 a",
                "deref b r",
                "expect same a b",
                "drop a",
                "drop b",
                "gc",
                "expect objects 2",
                "job",
                "gc",
                "expect objects 1",
                "deref b r",
                "expect same b null"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void an_ephemeron_holds_its_value_while_its_key_lives(Subject subject) {
    assertThat(
            subject.verdict(
                "shape Entry 2 0 ephemeron",
                "new e Entry",
                "new k Leaf",
                "new v Leaf",
                "store e.0 k",
                "store e.1 v",
                "drop v",
                "gc",
                "expect objects 3",
                "drop k",
                "gc",
                "expect objects 1",
                "expect same e.1 null"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_value_that_leads_to_its_own_key_keeps_nothing_but_counts(Subject subject) {
    int left = subject.counts() ? 3 : 1;
    assertThat(
            subject.verdict(
                "shape Entry 2 0 ephemeron",
                "new e Entry",
                "new k Leaf",
                "new v Pair",
                "store e.0 k",
                "store e.1 v",
                "store v.1 k",
                "drop v",
                "drop k",
                "gc",
                "expect objects " + left))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void tokens_are_queued_when_their_objects_are_dead(Subject subject) {
    assertThat(
            subject.verdict(
                "new a Leaf",
                "new b Leaf",
                "register a 7",
                "register b 8",
                "register b 9",
                "gc",
                "expect finalized",
                "drop b",
                "gc",
                "expect finalized 8 9",
                "expect finalized",
                "drop a",
                "gc",
                "expect finalized 7"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_dead_object_floats_until_the_collection_after_the_marking_that_met_it(Subject subject) {
    boolean marksInSteps = subject.collector() instanceof IncrementalCollector;
    assertThat(
            subject.verdict(
                "heap 512",
                "new a Pair",
                "gc start",
                "gc step 100",
                "drop a",
                "gc",
                "expect floating " + (marksInSteps ? 1 : 0),
                "gc",
                "expect floating 0"))
        .isEmpty();
  }

  @Test
  void who_survives_two_young_collections_is_old() {
    assertThat(
            Subject.GENERATIONAL.verdict(
                "heap 512",
                "new a Pair",
                "gc young",
                "gc young",
                "new b Leaf",
                "store a.0 b",
                "drop b",
                "drop a",
                "gc young",
                "expect floating 2",
                "gc",
                "expect objects 0"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void code_is_an_object_too(Subject subject) {
    assertThat(
            subject.verdict(
                "heap 512",
                "shape Function 1 2 code",
                "new f Function",
                "new a Leaf",
                "store f.0 a",
                "drop a",
                "gc young",
                "gc",
                "expect objects 2",
                "drop f",
                "gc",
                "expect objects 0"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_value_that_takes_its_key_along_is_released_once(Subject subject) {
    assertThat(
            subject.verdict(
                "heap 512",
                "shape Entry 2 0 ephemeron",
                "new e Entry",
                "new k Leaf",
                "new v Cell",
                "store v.0 k",
                "store e.0 k",
                "store e.1 v",
                "drop k",
                "drop v",
                "new x Leaf",
                "store e.1 x",
                "gc"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DIJKSTRA", "STEELE", "YUASA", "HYBRID", "GENERATIONAL"})
  void a_value_that_is_read_while_marking_lives(Subject subject) {
    assertThat(
            subject.verdict(
                "heap 512",
                "shape Entry 2 0 ephemeron",
                "new k Leaf",
                "new v Leaf",
                "data v.0 7",
                "new e Entry",
                "store e.0 k",
                "store e.1 v",
                "drop v",
                "drop k",
                "gc start",
                "gc step 100",
                "set x e.1",
                "gc",
                "gc",
                "expect data x.0 7"))
        .isEmpty();
  }

  /**
   * The slot d.0 of a dead object is remembered; when its young target is promoted, the room that
   * is made for it is that of d itself, and the slot no longer what it was.
   */
  @Test
  void a_remembered_slot_may_vanish_while_it_is_traced() {
    StringBuilder program = new StringBuilder("heap 511\nshape K 1 3\nshape D 1 4\n");
    program.append("shape F 1 6\nshape Huge 1 400\ngc young\n");
    for (String global : new String[] {"K k1", "K k2", "D x", "D d", "K k3", "K k4"}) {
      String[] words = global.split(" ");
      program.append("new a " + words[0] + "\nglobal " + words[1] + " a\n");
    }
    program.append("drop a\ngc\n");
    for (int i = 0; i < 28; i++) {
      program.append("new a F\nglobal f" + i + " a\n" + (i % 14 == 13 ? "drop a\ngc\n" : ""));
    }
    program.append("gc start\nnew y D\nstore d.0 y\nstore f0.0 y\ndrop y\n");
    program.append("global d null\nglobal x null\nglobal k3 null\n");
    program.append("new h Huge\nexpect refused\ngc young\nset q f0.0.0\nexpect same q null");
    assertThat(Subject.GENERATIONAL.verdict(program.toString())).isEmpty();
  }
}
