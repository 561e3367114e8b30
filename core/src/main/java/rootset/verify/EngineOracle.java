package rootset.verify;

import java.util.ArrayList;
import java.util.List;
import rootset.scenario.EngineRun;
import rootset.scenario.Scenario;

/**
 * Judges what a collector of the engine did with a program: all that {@link Oracle} looks at, the
 * insides of the collector, and objects that move.
 *
 * <p>A run is only data here, too: whatever it holds, the answer is a list of violations.
 */
public final class EngineOracle {
  private static final List<Invariant> INVARIANTS =
      List.of(
          new HeapIsParsable(),
          new RootsReferToObjects(),
          new LiveGraphIsIsomorphic(),
          new WeakReferencesAreClearedIffDead());

  private EngineOracle() {}

  /** The first violation in what {@code run} says about {@code scenario}; empty if all is well. */
  public static List<Violation> check(Scenario scenario, EngineRun run, Promise promise) {
    String malformed = run == null ? "the run is empty" : Oracle.malformed(run.run());
    if (malformed.isEmpty() && run.insides() == null) {
      malformed = "the run does not tell about the collector";
    }
    if (!malformed.isEmpty()) {
      return List.of(new Violation(0, "", malformed));
    }
    return new EngineTrial(scenario, run, promise, INVARIANTS, invariants()).violations();
  }

  /** The first difference between two runs of one program, which should be the same. */
  public static List<Violation> checkRepeated(EngineRun first, EngineRun second) {
    try {
      RunsRepeat.check(first, second);
      return List.of();
    } catch (Broken e) {
      return List.of(new Violation(0, "", e.getMessage()));
    }
  }

  /** New ones for each trial, for some remember what they saw. */
  private static List<EngineInvariant> invariants() {
    List<EngineInvariant> all = new ArrayList<>();
    all.add(new ObjectsAreWhereTheyMoved());
    all.add(new ObjectsAreThePrograms());
    all.add(new EveryReferenceLeadsToAnObject());
    all.add(new SpacesHoldTheirObjects());
    all.add(new FreeWordsAreAccounted());
    all.add(new MarksAreClearOutsideOfMarking());
    all.add(new GreyObjectsAreMarked());
    all.add(new StrongTriColourInvariant());
    all.add(new WeakTriColourInvariant());
    all.add(new OldToYoungSlotsAreRemembered());
    all.add(new SurvivorsGrowOld());
    all.add(new LargeObjectsAndCodeStay());
    all.add(new SurvivorsAreExact());
    all.add(outside(new ObjectsStandTogether()));
    all.add(outside(new ObjectsKeepTheirOrder()));
    all.add(new TokensFollowDeath());
    all.add(new CountsAreInDegrees());
    all.add(new RefusalIsNecessary());
    all.add(outside(new ExpectationHolds()));
    return all;
  }

  /** What needs no look inside, checked after what does. */
  private static EngineInvariant outside(Invariant invariant) {
    return moment -> invariant.check(moment.moment());
  }
}
