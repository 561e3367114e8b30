package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.Collector;
import rootset.heap.CollectorFamily;
import rootset.heap.FaultyFamily;
import rootset.trial.EngineCheck;
import rootset.verify.Promise;

/** The oracle and the random programs are worth what they catch. */
class CaughtFaultsTest {
  private static final int PROGRAMS = 40;
  private static final int NEARLY_ALL = 38;
  private static final int FEW = 10; // a run without a fault goes to the end, twice
  private static final FaultyFamily FAULTY = new FaultyCollectors();
  private static final CollectorFamily CORRECT = new ReferenceCollectors();

  static List<String> faults() {
    return FAULTY.names();
  }

  static List<String> plantedInPlai() {
    return FaultyAsInPlai.faults().stream().map(Fault::name).toList();
  }

  static List<String> correct() {
    return CORRECT.names().stream().filter(name -> !name.equals("incremental-none")).toList();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void every_fault_is_caught_by_one_of_the_random_programs(String name) {
    boolean caught = false;
    for (int seed = 1; seed <= PROGRAMS && !caught; seed++) {
      caught = isCaught(() -> FAULTY.create(name), FAULTY.base(name), seed);
    }
    assertThat(caught).as("%s is caught by one of %d programs", name, PROGRAMS).isTrue();
  }

  @ParameterizedTest
  @MethodSource("plantedInPlai")
  void a_fault_planted_in_plai_is_caught_by_nearly_all_random_programs(String name) {
    int caught = 0;
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      caught += isCaught(() -> FAULTY.create(name), FAULTY.base(name), seed) ? 1 : 0;
    }
    assertThat(caught).as("programs that catch it").isGreaterThanOrEqualTo(NEARLY_ALL);
  }

  @ParameterizedTest
  @MethodSource("correct")
  void a_correct_collector_is_caught_by_none(String name) {
    for (int seed = 1; seed <= FEW; seed++) {
      boolean caught = isCaught(() -> CORRECT.create(name), name, seed);
      assertThat(caught).as("%s is caught by program %d", name, seed).isFalse();
    }
  }

  private static boolean isCaught(Supplier<Collector> collector, String base, int seed) {
    return !EngineCheck.random(collector, Promise.of(base), seed).isEmpty();
  }
}
