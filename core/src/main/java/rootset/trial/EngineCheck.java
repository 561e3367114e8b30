package rootset.trial;

import java.util.List;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.scenario.EngineRun;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.scenario.Stress;
import rootset.verify.EngineOracle;
import rootset.verify.EnginePrograms;
import rootset.verify.Promise;
import rootset.verify.Violation;

/**
 * Puts collectors of the engine on trial: runs a program under stress, and judges the run.
 *
 * <p>The random programs are numbered by their seeds, and each comes with the stress of its number:
 * collections and steps of marking at random points, pages evacuated at random, reclaimed words
 * poisoned.
 */
public final class EngineCheck {
  private static final int OPS = 150;
  private static final int LEAST_HEAP_WORDS = 256;
  private static final int HEAP_STEP_WORDS = 64;
  private static final int HEAPS = 8;
  private static final int PERCENT = 10;

  private EngineCheck() {}

  /** The text of random program number {@code seed}. */
  public static String program(int seed) {
    int heapWords = LEAST_HEAP_WORDS + Math.floorMod(seed, HEAPS) * HEAP_STEP_WORDS;
    return EnginePrograms.scenario(seed, heapWords, OPS);
  }

  /** What random program number {@code seed} puts collectors under. */
  public static Stress stress(int seed) {
    return Stress.NONE
        .poisoning()
        .evacuating()
        .collectingAtRandom(PERCENT)
        .markingAtRandom(PERCENT)
        .seeded(seed);
  }

  /** The first violation by a collector in random program number {@code seed}; empty if none. */
  public static List<Violation> random(Supplier<Collector> collector, Promise promise, int seed) {
    return check(collector, promise, Scenario.parse(program(seed)), stress(seed));
  }

  /**
   * The first violation by a collector in a program: a promise broken while it runs, a failure, or
   * a second run that is not like the first.
   *
   * @param collector makes the collector
   */
  public static List<Violation> check(
      Supplier<Collector> collector, Promise promise, Scenario scenario, Stress stress) {
    EngineRun run = run(collector.get(), scenario, stress);
    List<Violation> violations = EngineOracle.check(scenario, run, promise);
    return violations.isEmpty()
        ? EngineOracle.checkRepeated(run, run(collector.get(), scenario, stress))
        : violations;
  }

  /** A run, or what was seen of it until it failed: then the oracle finds that it ended early. */
  private static EngineRun run(Collector collector, Scenario scenario, Stress stress) {
    try {
      return ScenarioRunner.runEngine(collector, scenario, stress);
    } catch (StepFailed failure) {
      return failure.engineRun();
    } catch (ScenarioException lost) {
      return lost.engineRun();
    }
  }
}
