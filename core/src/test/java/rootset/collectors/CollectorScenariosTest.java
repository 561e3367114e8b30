package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  @Test
  void tracing_frees_nothing_before_it_must() {
    assertThat(Subject.MARK_SWEEP.verdict("new a Pair", "drop a", "expect objects 1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void cycles_are_leaked_by_counting_and_reclaimed_by_tracing(Subject subject) {
    int left = subject == Subject.MARK_SWEEP ? 0 : 3;
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
    int left = subject == Subject.MARK_SWEEP ? 0 : 1;
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
  @EnumSource
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
  @EnumSource
  void a_single_wasted_word_is_joined_again(Subject subject) {
    int pair = subject == Subject.MARK_SWEEP ? 3 : 4;
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
  @EnumSource
  void memory_is_refused_only_if_it_cannot_fit(Subject subject) {
    int pair = subject == Subject.MARK_SWEEP ? 3 : 4;
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
  @EnumSource
  void a_fragmented_heap_refuses_what_fits_nowhere(Subject subject) {
    int leaf = subject == Subject.MARK_SWEEP ? 2 : 3;
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
  @EnumSource
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
        "heap 170000",
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
                "heap 40",
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
      int heapWords = 16 + seed % 20 * 20;
      String text = RandomPrograms.scenario(seed, heapWords, 60 + seed % 7 * 30);
      assertThat(subject.verdict(text)).as("seed %d, %d words", seed, heapWords).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_long_random_program_finds_a_violation(Subject subject) {
    assertThat(subject.verdict(RandomPrograms.scenario(1, 5_000, 10_000))).isEmpty();
  }
}
