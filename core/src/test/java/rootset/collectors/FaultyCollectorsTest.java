package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.heap.Collector;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.verify.Oracle;
import rootset.verify.Promise;
import rootset.verify.RandomPrograms;

/** The oracle is worth what it catches: each of these collectors has one fault. */
class FaultyCollectorsTest {
  private static final int PROGRAMS = 40;
  private static final int NEARLY_ALL = 36;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_fault_in_tracing_is_caught(FaultyTracing.Fault fault) {
    assertThat(caught(() -> new FaultyTracing(fault), Promise.TRACING))
        .as("random programs that catch it, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "RELEASES_FIRST_CHILD_ONLY"})
  void a_fault_in_counting_is_caught(FaultyCounting.Fault fault) {
    assertThat(caught(() -> new FaultyCounting(fault), Promise.COUNTING))
        .as("random programs that catch it, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  /** Needs an object that dies with two children of which neither is referred to elsewhere. */
  @Test
  void a_rare_fault_in_counting_is_caught_by_half_of_the_programs() {
    FaultyCounting.Fault fault = FaultyCounting.Fault.RELEASES_FIRST_CHILD_ONLY;
    assertThat(caught(() -> new FaultyCounting(fault), Promise.COUNTING))
        .isGreaterThanOrEqualTo(PROGRAMS / 2);
  }

  @Test
  void without_a_fault_nothing_is_caught() {
    assertThat(caught(() -> new FaultyTracing(FaultyTracing.Fault.NONE), Promise.TRACING)).isZero();
    assertThat(caught(() -> new FaultyCounting(FaultyCounting.Fault.NONE), Promise.COUNTING))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "DEAD_CYCLES_KEEP_THEIR_REFERENCES", "KEEPS_WHAT_HANGS_ON_CYCLES"})
  void a_fault_in_collecting_cycles_is_caught(FaultyCycleCollecting.Fault fault) {
    assertThat(caughtOftenCollecting(() -> new FaultyCycleCollecting(fault)))
        .as("random programs that catch it, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(PROGRAMS / 2);
  }

  /** They need a dead cycle that refers to something else. */
  @ParameterizedTest
  @EnumSource(names = {"DEAD_CYCLES_KEEP_THEIR_REFERENCES", "KEEPS_WHAT_HANGS_ON_CYCLES"})
  void a_rare_fault_in_collecting_cycles_is_caught_by_some_programs(
      FaultyCycleCollecting.Fault fault) {
    assertThat(caughtOftenCollecting(() -> new FaultyCycleCollecting(fault))).isPositive();
  }

  @Test
  void cycles_may_be_collected_whenever_it_suits() {
    assertThat(caught(FaultyCycleCollecting::lazy, Promise.CYCLE_COLLECTING)).isZero();
    assertThat(caught(FaultyCycleCollecting::eager, Promise.CYCLE_COLLECTING)).isZero();
    assertThat(caughtOftenCollecting(FaultyCycleCollecting::lazy)).isZero();
    assertThat(caught(FaultyCycleCollecting::eager, Promise.COUNTING))
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  private static int caughtOftenCollecting(Supplier<Collector> collector) {
    int caught = 0;
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      String program = RandomPrograms.scenario(seed, 60 + seed % 8 * 30, 120, "gc", 5);
      caught +=
          isCaught(collector.get(), Scenario.parse(program), Promise.CYCLE_COLLECTING) ? 1 : 0;
    }
    return caught;
  }

  private static int caught(Supplier<Collector> collector, Promise promise) {
    int caught = 0;
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      Scenario scenario = Scenario.parse(RandomPrograms.scenario(seed, 60 + seed % 8 * 30, 120));
      caught += isCaught(collector.get(), scenario, promise) ? 1 : 0;
    }
    return caught;
  }

  private static boolean isCaught(Collector collector, Scenario scenario, Promise promise) {
    return !Oracle.check(scenario, observe(collector, scenario), promise).isEmpty();
  }

  /** A run, or what was seen of it when the collector failed. */
  private static Run observe(Collector collector, Scenario scenario) {
    try {
      return ScenarioRunner.run(collector, scenario);
    } catch (StepFailed failure) {
      return failure.run();
    } catch (ScenarioException lost) {
      return lost.run();
    }
  }
}
