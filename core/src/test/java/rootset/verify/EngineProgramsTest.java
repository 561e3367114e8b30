package rootset.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.CourseCollectors;
import rootset.scenario.EngineRun;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.scenario.Stress;
import rootset.verify.EnginePrograms.Feature;

class EngineProgramsTest {
  private static final int[] HEAPS = {256, 300, 512, 600, 1_024, 2_048};
  private static final int PROGRAMS = 12;
  private static final int PROGRAMS_WITHOUT_BARRIER = 60;

  static List<String> collectors() {
    return CourseCollectors.family().names().stream()
        .filter(name -> !name.equals("incremental-none"))
        .toList();
  }

  static List<Stress> stresses() {
    return List.of(
        Stress.NONE.watchingEverything().poisoning(),
        Stress.NONE.collectingEvery(1),
        Stress.NONE.collectingEvery(3).poisoning(),
        Stress.NONE.collectingAtRandom(20).markingAtRandom(30),
        Stress.NONE.markingAtRandom(40).evacuating().poisoning(),
        Stress.NONE.collectingAtRandom(10).evacuating());
  }

  private static Scenario program(int seed) {
    int heapWords = HEAPS[seed % HEAPS.length];
    return Scenario.parse(EnginePrograms.scenario(seed, heapWords, 60 + seed % 5 * 40));
  }

  private static EngineRun run(String collector, Scenario scenario, Stress stress) {
    return ScenarioRunner.runEngine(CourseCollectors.family().create(collector), scenario, stress);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void no_program_finds_a_violation_under_any_stress(String collector) {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Scenario scenario = program(seed);
      for (Stress stress : stresses()) {
        EngineRun run = run(collector, scenario, stress.seeded(seed + 1));
        assertThat(EngineOracle.check(scenario, run, Promise.of(collector)))
            .as("seed %d, %s", seed, stress)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void programs_repeat_exactly(String collector) {
    Stress stress = Stress.NONE.collectingAtRandom(20).markingAtRandom(30).evacuating();
    assertThat(
            EngineOracle.checkRepeated(
                run(collector, program(3), stress), run(collector, program(3), stress)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void a_heap_that_is_seldom_looked_at_is_judged_too(String collector) {
    Scenario scenario = Scenario.parse(EnginePrograms.scenario(5, 6_000, 600));
    EngineRun run = run(collector, scenario, Stress.NONE.collectingAtRandom(3));
    assertThat(EngineOracle.check(scenario, run, Promise.of(collector))).isEmpty();
  }

  @Test
  void a_collector_without_a_barrier_is_caught() {
    int caught = 0;
    int lost = 0;
    for (int seed = 0; seed < PROGRAMS_WITHOUT_BARRIER; seed++) {
      Scenario scenario = program(seed);
      EngineRun run = observe("incremental-none", scenario);
      String verdict = EngineOracle.check(scenario, run, Promise.INSERTION_BARRIER).toString();
      String fromOutside = Oracle.check(scenario, run.run(), Promise.TRACING).toString();
      caught += verdict.contains("strong tri-colour invariant") ? 1 : 0;
      lost += fromOutside.contains("is free") ? 1 : 0;
    }
    assertThat(caught).as("broken invariants").isGreaterThan(PROGRAMS_WITHOUT_BARRIER / 6);
    assertThat(lost).as("live objects lost").isPositive();
  }

  private static EngineRun observe(String collector, Scenario scenario) {
    try {
      return run(collector, scenario, Stress.NONE);
    } catch (StepFailed failure) {
      return failure.engineRun();
    } catch (ScenarioException lost) {
      return lost.engineRun();
    }
  }

  @Test
  void a_seed_gives_one_program() {
    assertThat(EnginePrograms.scenario(7, 512, 80))
        .isEqualTo(EnginePrograms.scenario(7, 512, 80))
        .isNotEqualTo(EnginePrograms.scenario(8, 512, 80));
  }

  @Test
  void programs_use_all_that_the_engine_has() {
    assertThat(EnginePrograms.scenario(1, 512, 2_000))
        .contains("weak", "ephemeron", "code", "shape Large", "deref ", "job", "register ")
        .contains("gc\n", "gc young", "gc start", "gc step ", "list ", "frame ", "return")
        .containsPattern("store (\\w)\\.\\d \\1");
  }

  @Test
  void features_can_be_left_out() {
    assertThat(EnginePrograms.scenario(1, 512, 500, EnumSet.of(Feature.YOUNG)))
        .contains("gc young")
        .doesNotContain("weak", "ephemeron", "code", "Large", "register", "gc st");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255})
  void a_heap_too_small_for_a_program_is_refused(int heapWords) {
    assertThatThrownBy(() -> EnginePrograms.scenario(1, heapWords, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(heapWords + " words");
  }
}
