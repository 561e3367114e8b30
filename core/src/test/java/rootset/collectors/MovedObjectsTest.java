package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import rootset.verify.Violation;

/** From outside, too, the oracle tells correct collectors that move objects from faulty ones. */
class MovedObjectsTest {
  private static final int PROGRAMS = 40;
  private static final int NEARLY_ALL = 36;
  private static final int MANY = 100;

  @ParameterizedTest
  @CsvSource({"mark-compact, COMPACTING", "semi-space, COPYING"})
  void a_correct_collector_is_never_blamed(String name, Promise promise) {
    for (int seed = 1; seed <= MANY; seed++) {
      assertThat(verdict(new ReferenceCollectors().create(name), promise, seed))
          .as("%s in program %d", name, seed)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "NONE")
  void another_correct_compaction_is_never_blamed(FaultySliding.Fault none) {
    assertThat(caught(() -> new FaultySliding(none), Promise.COMPACTING, MANY)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = "NONE")
  void another_correct_copying_is_never_blamed(FaultyCheney.Fault none) {
    assertThat(caught(() -> new FaultyCheney(none), Promise.COPYING, MANY)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "FORGETS_GLOBALS"})
  void a_fault_in_compacting_is_caught(FaultySliding.Fault fault) {
    assertThat(caught(() -> new FaultySliding(fault), Promise.COMPACTING, PROGRAMS))
        .as("random programs that catch it, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  /** What globals refer to from the start stands at the low end, and never moves. */
  @Test
  void a_forgotten_global_is_caught_by_half_of_the_programs() {
    FaultySliding.Fault fault = FaultySliding.Fault.FORGETS_GLOBALS;
    assertThat(caught(() -> new FaultySliding(fault), Promise.COMPACTING, PROGRAMS))
        .isGreaterThanOrEqualTo(PROGRAMS / 2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_fault_in_copying_is_caught(FaultyCheney.Fault fault) {
    assertThat(caught(() -> new FaultyCheney(fault), Promise.COPYING, PROGRAMS))
        .as("random programs that catch it, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "last-field-not-scanned, COPYING",
    "copied-twice, COPYING",
    "last-word-not-copied, COPYING",
    "globals-not-redirected, COPYING",
    "last-field-not-updated, COMPACTING"
  })
  void a_fault_of_the_catalogue_is_caught(String name, Promise promise) {
    assertThat(caught(() -> new FaultyCollectors().create(name), promise, PROGRAMS))
        .as("random programs that catch it, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "mark-sweep, COMPACTING", "mark-sweep, COPYING",
    "mark-compact, COPYING", "semi-space, COMPACTING",
    "mark-compact, TRACING", "semi-space, TRACING"
  })
  void who_keeps_another_promise_does_not_keep_this_one(String name, Promise promise) {
    assertThat(caught(() -> new ReferenceCollectors().create(name), promise, PROGRAMS))
        .as("random programs that tell, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  private static int caught(Supplier<Collector> collector, Promise promise, int programs) {
    int caught = 0;
    for (int seed = 1; seed <= programs; seed++) {
      caught += verdict(collector.get(), promise, seed).isEmpty() ? 0 : 1;
    }
    return caught;
  }

  private static List<Violation> verdict(Collector collector, Promise promise, int seed) {
    int heapWords = 60 + seed % 8 * 30 + seed % 2;
    Scenario scenario = Scenario.parse(RandomPrograms.scenario(seed, heapWords, 120));
    return Oracle.check(scenario, observe(collector, scenario), promise);
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
