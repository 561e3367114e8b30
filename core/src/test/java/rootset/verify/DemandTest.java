package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.heap.NeverFrees;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;

class DemandTest {
  private static List<Demand> demands(String program) {
    Scenario scenario = Scenario.parse(program);
    return Demand.of(scenario, ScenarioRunner.run(new NeverFrees(), scenario));
  }

  @Test
  void live_is_what_roots_reach_though_nothing_is_freed() {
    assertThat(
            demands(
                """
                gc
                new a Pair
                new b Leaf
                store a.0 b
                drop b
                gc
                drop a
                gc
                """))
        .extracting(Demand::liveWords)
        .containsExactly(0, 5, 0);
  }

  @Test
  void references_come_from_roots_and_fields_also_of_the_object_itself() {
    assertThat(
            demands(
                """
                new a Cell
                gc
                store a.0 a
                gc
                global g a
                gc
                global g null
                drop a
                gc
                """))
        .containsExactly(new Demand(3, 1), new Demand(3, 2), new Demand(3, 3), new Demand(0, 1));
  }

  @Test
  void a_collection_that_is_repeated_counts_each_time() {
    assertThat(
            demands(
                """
                repeat 3
                new a Leaf
                gc
                end
                """))
        .hasSize(3);
  }
}
