package rootset.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.NeverFrees;
import rootset.memory.Header;
import rootset.stack.CallStackOverflow;

class ScenarioRunnerTest {
  private static final int PAIR = Header.object(2);

  private static Run run(String text) {
    return ScenarioRunner.run(new NeverFrees(), text.replace('|', '\n'));
  }

  private static Image last(Run run) {
    return run.images()[run.images().length - 1];
  }

  @Test
  void objects_appear_in_words_and_births() {
    Run run = run("heap 8|new a Pair|new b Pair|store a.1 b");
    assertThat(run.headerWords()).isZero();
    assertThat(run.births()).containsExactly(1, 4);
    assertThat(last(run).words()).startsWith(PAIR, 0, 4, PAIR, 0, 0);
    assertThat(last(run).roots()).containsExactly(1, 4);
  }

  @Test
  void an_image_follows_each_operation() {
    Run run = run("new a Pair|gc|drop a");
    assertThat(run.images()).extracting(Image::op).containsExactly(1, 2, 3);
  }

  @Test
  void a_program_of_nothing_has_an_image_too() {
    assertThat(run("").images()).extracting(Image::op).containsExactly(0);
  }

  @Test
  void a_large_heap_is_observed_at_the_end_only_once() {
    Run run = run("heap 5000|new a Pair|gc|new b Pair|gc");
    assertThat(run.images()).extracting(Image::op).containsExactly(2, 4);
    assertThat(run("heap 5000|gc|new a Pair").images()).extracting(Image::op).containsExactly(1, 2);
  }

  @Test
  void roots_are_frames_bottom_to_top_and_then_globals() {
    Run run = run("new a Pair|global g a|frame f|new c Pair|set d null|set a g");
    assertThat(last(run).roots()).containsExactly(1, 4, 0, 1, 1);
  }

  @Test
  void a_popped_frame_has_no_roots() {
    assertThat(last(run("new a Pair|frame f|new b Pair|return")).roots()).containsExactly(1);
  }

  @Test
  void a_path_is_followed_through_locals_and_globals() {
    Run run =
        run("new a Pair|new b Pair|store a.0 b|store a.0.1 a|global g a|frame f|set x g.0.1.0");
    assertThat(last(run).roots()).containsExactly(1, 4, 4, 1);
  }

  @Test
  void data_is_written() {
    assertThat(last(run("heap 4|new a Cell|data a.0 9")).words())
        .containsExactly(Header.object(1), 0, 9, Header.free(1));
  }

  @Test
  void a_list_counts_its_nodes_from_the_front() {
    Run run = run("heap 9|list l 3");
    int cell = Header.object(1);
    assertThat(run.births()).containsExactly(1, 4, 7);
    assertThat(last(run).op()).isEqualTo(1);
    assertThat(last(run).roots()).containsExactly(7);
    assertThat(last(run).words()).containsExactly(cell, 0, 2, cell, 1, 1, cell, 4, 0);
  }

  @Test
  void a_list_of_nodes_without_data_is_linked_too() {
    assertThat(last(run("heap 6|list l 2 Pair")).words()).containsExactly(PAIR, 0, 0, PAIR, 1, 0);
  }

  @Test
  void a_refused_object_leaves_its_variable_as_it_was() {
    Run run = run("heap 4|new a Pair|new a Pair|new b Pair|expect refused");
    assertThat(run.births()).containsExactly(1, 0, 0);
    assertThat(last(run).roots()).containsExactly(1, 0);
  }

  @Test
  void a_refused_list_keeps_what_was_built() {
    Run run = run("heap 8|new l Pair|list l 9");
    assertThat(run.births()).containsExactly(1, 4, 0);
    assertThat(last(run).roots()).containsExactly(4);
  }

  @Test
  void repeats_are_executed() {
    Run run = run("repeat 2|new a Leaf|repeat 3|gc|end|end");
    assertThat(run.births()).containsExactly(1, 3);
    assertThat(last(run).op()).isEqualTo(8);
  }

  @Test
  void many_births_are_kept() {
    assertThat(run("heap 300|list l 100").births()).hasSize(100).endsWith(298);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "new a Pair|store a.0.1 a ~ scenario:2: expected an object in a.0, found null",
        "new a Pair|set b a.0.0.1 ~ scenario:2: expected an object in a.0, found null",
        "new a Pair|drop a|data a.0 1 ~ scenario:3: expected an object in a, found null",
        "new a Pair|set b a.2 ~ scenario:2: expected reference field 0 to 1, found reference field"
            + " 2 of a Pair",
        "new a Leaf|store a.0 a ~ scenario:2: expected an object with a reference field, found"
            + " reference field 0 of a Leaf",
        "new a Pair|data a.0 1 ~ scenario:2: expected an object with a data word, found data word"
            + " 0 of a Pair",
        "new a Pair|frame f|set b a ~ scenario:3: expected a local that this call has set, or a"
            + " global, found \"a\" in frame f",
        "return ~ scenario:1: expected a frame above main to return from, found main on top of the"
            + " stack",
        "shape R 2 0 weak|new r R|set b r.0 ~ scenario:3: expected a strong field (`deref` reads a"
            + " weak one), found r.0, which is weak",
        "shape E 2 0 ephemeron|new e E|set b e.0.1 ~ scenario:3: expected a strong field (`deref`"
            + " reads a weak one), found e.0, which is a key",
        "new a Pair|deref b a ~ scenario:2: expected a weak object in a, found a Pair",
        "new a Pair|deref b a.0 ~ scenario:2: expected an object in a.0, found null",
        "set a null|register a 1 ~ scenario:2: expected an object in a, found null"
      })
  void a_slip_of_the_program_names_its_line(String text, String message) {
    assertThatThrownBy(() -> run(text)).isInstanceOf(ScenarioException.class).hasMessage(message);
  }

  @Test
  void there_is_an_image_of_what_only_the_engine_does() {
    assertThat(
            run("heap 5000|shape R 1 0 weak|new r R|gc young|gc start|gc step 3|deref a r|job"
                    + "|register r 1|expect floating 0|expect finalized")
                .images())
        .extracting(Image::op)
        .containsExactly(2, 3, 4, 5, 8, 9);
  }

  @Test
  void the_value_of_an_ephemeron_is_read_like_any_field() {
    Run run = run("shape E 2 0 ephemeron|new e E|new v Leaf|store e.1 v|store e.0 v|set w e.1");
    assertThat(last(run).roots()).containsExactly(1, 4, 4);
  }

  @Test
  void what_was_observed_before_a_slip_is_kept() {
    ScenarioException slip =
        catchThrowableOfType(ScenarioException.class, () -> run("new a Pair|set b a.0.0"));
    assertThat(slip.column()).isZero();
    assertThat(slip.run().births()).containsExactly(1);
    assertThat(slip.run().images()).hasSize(1);
  }

  @Test
  void calling_too_deep_overflows_the_call_stack() {
    assertThatThrownBy(() -> run("stack 3|repeat 3|frame f|end"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith(
            "scenario:3: expected room for one more frame, found call stack overflow")
        .hasCauseInstanceOf(CallStackOverflow.class);
  }

  @Test
  void a_failing_collector_is_named_with_the_step() {
    StepFailed failure =
        catchThrowableOfType(
            StepFailed.class,
            () ->
                ScenarioRunner.run(new Failing(new IllegalStateException("lost")), "\ngc  # now"));
    assertThat(failure)
        .hasMessage("scenario:2: `gc` failed: java.lang.IllegalStateException: lost")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(failure.line()).isEqualTo(2);
    assertThat(failure.operation()).isEqualTo("gc");
    assertThat(failure.run().images()).isEmpty();
  }

  @Test
  void a_refusal_out_of_a_collection_is_a_failure() {
    assertThatThrownBy(() -> ScenarioRunner.run(new Failing(new HeapExhausted(3)), "gc"))
        .isInstanceOf(StepFailed.class);
  }

  @Test
  void errors_are_failures_of_the_step_too() {
    assertThatThrownBy(() -> ScenarioRunner.run(new Failing(new StackOverflowError()), "gc"))
        .isInstanceOf(StepFailed.class)
        .hasMessageEndingWith("failed: java.lang.StackOverflowError");
  }

  @Test
  void running_out_of_real_memory_is_not_disguised() {
    assertThatThrownBy(() -> ScenarioRunner.run(new Failing(new OutOfMemoryError()), "gc"))
        .isInstanceOf(OutOfMemoryError.class);
  }

  /** Throws out of a collection. */
  private static final class Failing implements Collector {
    private final Throwable failure;

    private Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public void attach(Heap heap) {}

    @Override
    public int allocate(int words) {
      throw new HeapExhausted(words);
    }

    @Override
    public void collect() {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }
}
