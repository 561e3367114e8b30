package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.collectors.Barrier;
import rootset.collectors.FaultyCollectors;
import rootset.collectors.IncrementalMarkSweep;
import rootset.collectors.MarkSweep;
import rootset.heap.Collector;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;

/** Marking in steps, judged from a run alone: all barriers are right, and none is wrong. */
class IncrementalOracleTest {
  private static final int SEEDS = 40;

  private static List<Violation> check(Collector collector, String text) {
    Scenario scenario = Scenario.parse(text);
    return Oracle.check(scenario, run(collector, scenario), Promise.INCREMENTAL);
  }

  private static Run run(Collector collector, Scenario scenario) {
    try {
      return ScenarioRunner.run(collector, scenario);
    } catch (StepFailed failed) {
      return failed.run();
    } catch (ScenarioException lost) {
      return lost.run();
    }
  }

  private static long failures(Supplier<Collector> collector) {
    long failures = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      String text = RandomPrograms.inSteps(seed, 40 + 5 * seed, 100);
      failures += check(collector.get(), text).isEmpty() ? 0 : 1;
    }
    return failures;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void every_barrier_keeps_the_promise(Barrier barrier) {
    assertThat(failures(() -> new IncrementalMarkSweep(barrier))).isZero();
  }

  @Test
  void a_collector_that_does_not_mark_in_steps_keeps_it_too() {
    assertThat(failures(MarkSweep::new)).isZero();
  }

  @Test
  void without_a_barrier_objects_are_lost() {
    assertThat(failures(() -> new IncrementalMarkSweep(Barrier.NONE))).isGreaterThan(SEEDS / 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dijkstra-without-barrier",
        "dijkstra-without-rescan",
        "steele-ignores-overwriting",
        "yuasa-ignores-null",
        "yuasa-born-white",
        "hybrid-ignores-overwritten",
        "mark-bit-kept",
        "nothing-freed"
      })
  void faulty_collectors_break_it(String name) {
    assertThat(failures(() -> new FaultyCollectors().create(name))).isGreaterThan(SEEDS / 8);
  }

  @Test
  void garbage_may_float_once() {
    String text =
        """
        new a Leaf
        gc start
        gc step 9
        gc step 9
        drop a
        gc
        expect floating 1
        gc
        expect objects 0
        """;
    assertThat(check(new IncrementalMarkSweep(Barrier.YUASA), text)).isEmpty();
    assertThat(check(new NeverCollectsTwice(), text))
        .extracting(Violation::kind)
        .containsExactly(Violation.Kind.KEPT);
  }

  @Test
  void what_was_garbage_before_marking_began_may_not() {
    String text =
        """
        new a Leaf
        drop a
        gc start
        gc
        """;
    assertThat(check(new IncrementalMarkSweep(Barrier.DIJKSTRA), text)).isEmpty();
    assertThat(check(new NeverCollectsTwice(0), text)).isNotEmpty();
  }

  /** Forgets to sweep after some collections. */
  private static final class NeverCollectsTwice extends IncrementalMarkSweep {
    private int left;

    NeverCollectsTwice() {
      this(1);
    }

    NeverCollectsTwice(int collections) {
      super(Barrier.YUASA);
      this.left = collections;
    }

    @Override
    public void collect() {
      if (left-- > 0) {
        super.collect();
      }
    }
  }
}
