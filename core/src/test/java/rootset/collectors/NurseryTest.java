package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.heap.Collector;
import rootset.heap.NeverFrees;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.verify.Oracle;
import rootset.verify.Promise;
import rootset.verify.RandomPrograms;
import rootset.verify.Violation;

/** Two generations judged from outside: correct collectors are left alone, faulty ones caught. */
class NurseryTest {
  private static final int PROGRAMS = 40;

  @Test
  void without_a_fault_nothing_is_caught() {
    assertThat(caught(FaultyNursery.Fault.NONE)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "DEAD_HOLDERS_STAY_REMEMBERED"})
  void a_fault_is_caught(FaultyNursery.Fault fault) {
    assertThat(caught(fault))
        .as("random programs that catch it, of %d", PROGRAMS)
        .isGreaterThanOrEqualTo(PROGRAMS / 2);
  }

  /** Needs an old holder that dies while what it refers to is young. */
  @Test
  void a_rare_fault_is_caught_by_some_programs() {
    assertThat(caught(FaultyNursery.Fault.DEAD_HOLDERS_STAY_REMEMBERED)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER_PROMOTES, survived its second young collection and still stands in the nursery",
    "PROMOTES_AT_ONCE, survived its first young collection and stands in the old space already",
    "ALL_ARE_BORN_OLD, 'was born in the old space, but the nursery had 10 free words'",
    "REMEMBERS_NOTHING, a.0",
    "COLLECTS_THE_OLD_SPACE_WITH_THE_NURSERY, a young collection leaves the old space alone",
    "COLLECTS_NOTHING_YOUNG, 'still stands in the nursery after the young collection, but neither'"
  })
  void violations_say_what_is_wrong(FaultyNursery.Fault fault, String message) {
    String program =
        """
        heap 80
        new a Cell
        new b Leaf
        drop b
        gc young
        gc young
        new b Leaf
        store a.0 b
        drop b
        gc young
        expect data a.0.0 0
        drop a
        gc young
        """;
    assertThat(violations(new FaultyNursery(fault), program).toString()).contains(message);
    assertThat(violations(new FaultyNursery(FaultyNursery.Fault.NONE), program)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER_PROMOTES", "PROMOTES_AT_ONCE"})
  void when_objects_grow_old_is_a_promise_of_its_own(FaultyNursery.Fault fault) {
    String program = "heap 80\nnew a Pair\ngc young\ngc young\ngc";
    assertThat(violations(new FaultyNursery(fault), program, Promise.TENURING)).hasSize(1);
    assertThat(violations(new FaultyNursery(fault), program, Promise.NURSERY)).isEmpty();
  }

  @Test
  void a_refusal_must_be_true() {
    String program = "heap 80\nshape Half 0 29\nnew a Half\nnew b Half\nnew c Half";
    assertThat(violations(new FaultyNursery(FaultyNursery.Fault.NONE), program)).isEmpty();
    assertThat(
            violations(
                new FaultyNursery(FaultyNursery.Fault.REFUSES_BEFORE_IT_COLLECTS),
                program.replace("new b", "drop a\nnew a Half\nnew b")))
        .hasSize(1);
  }

  @Test
  void a_collector_without_a_nursery_is_no_generational_one() {
    assertThat(violations(new MarkSweep(), "heap 80\nnew a Pair\ngc young\ngc young")).hasSize(1);
    assertThat(violations(new NeverFrees(), "heap 80\nnew a Pair\ndrop a\ngc young")).hasSize(1);
  }

  private static int caught(FaultyNursery.Fault fault) {
    int caught = 0;
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      String program =
          RandomPrograms.scenario(seed, 100 + seed % 8 * 60, 120, "gc young", 1 + seed % 5);
      caught += violations(new FaultyNursery(fault), program).isEmpty() ? 0 : 1;
    }
    return caught;
  }

  private static List<Violation> violations(Collector collector, String program) {
    return violations(collector, program, Promise.TENURING);
  }

  private static List<Violation> violations(Collector collector, String program, Promise promise) {
    Scenario scenario = Scenario.parse(program);
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
