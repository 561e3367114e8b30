package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.heap.NeverFrees;
import rootset.scenario.Image;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;

class HeapPictureTest {
  private static final Scenario SCENARIO =
      Scenario.parse(
          """
          heap 12
          new a Pair
          new b Cell
          store a.1 b
          data b.0 7
          drop b
          new c Leaf
          drop c
          gc
          """);

  private static Run run() {
    return ScenarioRunner.run(new NeverFrees(), SCENARIO);
  }

  @Test
  void the_heap_is_drawn_before_and_after_the_step_that_breaks_a_promise() {
    assertThat(HeapPicture.beforeAndAfter(SCENARIO, run(), Promise.TRACING))
        .isEqualTo(
            """
            before line 9                      after line 9, gc
            roots  a: 1   b: 0   c: 0          roots  a: 1   b: 0   c: 0
             1  Pair  field 0: 0  field 1: 4    1  Pair  field 0: 0  field 1: 4
             4  Cell  field 0: 0  data 0: 7     4  Cell  field 0: 0  data 0: 7
             7  Leaf  (garbage)                 7  Leaf  (garbage)
             9  free, 4 words                   9  free, 4 words
            """);
  }

  @Test
  void what_is_no_block_is_shown_as_it_is() {
    Run run = run();
    Image last = run.images()[run.images().length - 1];
    last.words()[3] = 3;
    assertThat(HeapPicture.atEnd(SCENARIO, run, "at the end"))
        .isEqualTo(
            """
            at the end
            roots  a: 1   b: 0   c: 0
             1  Pair  field 0: 0  field 1: 4 (no object)
             4  no block that fits: the word is 3
            """);
  }

  @Test
  void a_kept_promise_has_no_picture() {
    Scenario empty = Scenario.parse("new a Leaf\n");
    Run run = ScenarioRunner.run(new NeverFrees(), empty);
    assertThat(HeapPicture.beforeAndAfter(empty, run, Promise.TRACING)).isEmpty();
  }
}
