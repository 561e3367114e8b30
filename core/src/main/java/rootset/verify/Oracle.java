package rootset.verify;

import java.util.ArrayList;
import java.util.List;
import rootset.scenario.Run;
import rootset.scenario.Scenario;

/**
 * Judges what a collector did with a program.
 *
 * <p>It executes the program once more, on a shadow graph of its own, and compares every image of
 * the heap with it. A run is only data: whatever it holds, the answer is a list of violations,
 * never an exception.
 */
public final class Oracle {
  private static final List<Invariant> INVARIANTS =
      List.of(
          new HeapIsParsable(),
          new RootsReferToObjects(),
          new LiveGraphIsIsomorphic(),
          new ObjectsStay(),
          new WeakReferencesAreClearedIffDead(),
          new SurvivorsAsPromised(),
          new ObjectsStandTogether(),
          new ObjectsKeepTheirOrder(),
          new NeighboursAreJoined(),
          new RefusalIsJustified(),
          new ExpectationHolds());

  private Oracle() {}

  /**
   * The first violation in what {@code run} says about {@code scenario}; empty if all is well.
   *
   * @throws IllegalArgumentException if only {@link EngineOracle} can judge {@code promise}, which
   *     is so, too, if objects may move and the program has weak ones: where something stands that
   *     only a weak field refers to is not to be seen from outside
   */
  public static List<Violation> check(Scenario scenario, Run run, Promise promise) {
    if (!promise.isJudgedFromOutside()) {
      throw new IllegalArgumentException(
          "a run alone does not tell whether " + promise + " is kept; ask the EngineOracle");
    }
    if (promise.movesObjects() && hasWeakFields(scenario)) {
      throw new IllegalArgumentException(
          "a run alone does not tell where weak fields lead under "
              + promise
              + "; ask the EngineOracle");
    }
    String malformed = malformed(run);
    if (!malformed.isEmpty()) {
      return List.of(new Violation(0, "", malformed));
    }
    return new Trial(scenario, run, promise, invariants()).violations();
  }

  /** One of them remembers what it saw, so each trial needs its own. */
  private static List<Invariant> invariants() {
    List<Invariant> all = new ArrayList<>(INVARIANTS);
    all.add(new GenerationsAreKept());
    return all;
  }

  private static boolean hasWeakFields(Scenario scenario) {
    return scenario.shapes().stream().anyMatch(shape -> shape.kind().weakFields() > 0);
  }

  /** How many images of a run are judged until one breaks a promise, that one included. */
  static int judged(Scenario scenario, Run run, Promise promise) {
    Trial trial = new Trial(scenario, run, promise, INVARIANTS);
    trial.violations();
    return trial.judged();
  }

  /** What is missing in a run; empty if it can be judged. */
  static String malformed(Run run) {
    if (run == null || run.births() == null || run.images() == null) {
      return "the run is empty";
    }
    if (run.headerWords() < 0 || run.headerWords() > 1) {
      return "the collector has " + run.headerWords() + " header words; expected 0 or 1";
    }
    return "";
  }
}
