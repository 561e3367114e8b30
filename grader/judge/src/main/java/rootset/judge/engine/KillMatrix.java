package rootset.judge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rootset.heap.Collector;
import rootset.heap.FaultyFamily;
import rootset.scenario.Scenario;
import rootset.scenario.Stress;
import rootset.trial.EngineCheck;
import rootset.trial.JUnitText;
import rootset.trial.Shrinker;
import rootset.verify.Promise;
import rootset.verify.Violation;

/**
 * Proves the engine and its tests by each other: no random program finds fault with a correct
 * collector, and each faulty collector of the catalogue is caught by some.
 */
public final class KillMatrix {
  /** How many random programs every collector is put through. */
  public static final int PROGRAMS = 40;

  /** The collector that shows what happens without a barrier; it is wrong, and known to be. */
  private static final String WITHOUT_BARRIER = "incremental-none";

  private final Consumer<String> out;
  private boolean sound = true;

  /** Writes its lines to {@code out} as it goes. */
  public KillMatrix(Consumer<String> out) {
    this.out = out;
  }

  /** One collector on trial. */
  private record Suspect(
      String name, String expression, Promise promise, Supplier<Collector> collector) {
    List<Violation> check(String text, int seed) {
      Stress stress = EngineCheck.stress(seed);
      return EngineCheck.check(collector, promise, Scenario.parse(text), stress);
    }

    boolean isCaughtBy(int seed) {
      return !EngineCheck.random(collector, promise, seed).isEmpty();
    }
  }

  /** Puts every collector on trial; whether all is as it should be. */
  public boolean run() {
    line("correct collectors", "", "programs that find fault");
    for (Suspect suspect : correct()) {
      acquit(suspect);
    }
    out.accept("");
    line("faulty collectors", "differs from", "programs that find fault");
    int total = 0;
    int killed = 0;
    for (FaultyFamily family : Collectors.faulty()) {
      for (String name : family.names()) {
        total++;
        killed += convict(family, name) ? 1 : 0;
      }
    }
    out.accept("");
    out.accept("faulty collectors " + total + " killed " + killed);
    return sound && killed == total && total > 0;
  }

  /**
   * Shows how the collector called {@code name} fails: the smallest program that still finds fault,
   * as a scenario and as a test.
   *
   * @throws IllegalArgumentException if there is no such collector
   */
  public void show(String name) {
    Suspect suspect = named(name);
    for (int seed = 1; seed <= PROGRAMS; seed++) {
      if (suspect.isCaughtBy(seed)) {
        show(suspect, seed);
        return;
      }
    }
    out.accept("none of " + PROGRAMS + " random programs finds fault with " + name);
  }

  private void acquit(Suspect suspect) {
    int[] caughtBy = caughtBy(suspect);
    line(suspect.name, "", String.format(Locale.ROOT, "%2d of %d", caughtBy.length, PROGRAMS));
    if (caughtBy.length > 0) {
      sound = false;
      show(suspect, caughtBy[0]);
    }
  }

  private boolean convict(FaultyFamily family, String name) {
    int caught = caughtBy(suspect(family, name)).length;
    String share = String.format(Locale.ROOT, "%2d of %d", caught, PROGRAMS);
    line(name, family.base(name), share + "  " + family.fault(name));
    return caught > 0;
  }

  private static int[] caughtBy(Suspect suspect) {
    return IntStream.rangeClosed(1, PROGRAMS).parallel().filter(suspect::isCaughtBy).toArray();
  }

  private void show(Suspect suspect, int seed) {
    String text =
        Shrinker.shrink(EngineCheck.program(seed), candidate -> fails(suspect, candidate, seed));
    String violation = suspect.check(text, seed).get(0).toString();
    out.accept("");
    out.accept(suspect.name + " fails random program " + seed + ", which shrinks to:");
    out.accept("");
    text.lines().forEach(line -> out.accept("  " + line));
    out.accept("");
    out.accept(violation);
    out.accept("");
    String test = suspect.name.replace('-', '_') + "_keeps_its_promises";
    out.accept(
        JUnitText.of(
            test, suspect.expression, suspect.promise, EngineCheck.stress(seed), text, violation));
  }

  private static boolean fails(Suspect suspect, String candidate, int seed) {
    return !suspect.check(candidate, seed).isEmpty();
  }

  private static List<Suspect> correct() {
    List<Suspect> suspects = new ArrayList<>();
    for (String name : Collectors.names()) {
      if (!name.equals(WITHOUT_BARRIER)) {
        suspects.add(named(name));
      }
    }
    return suspects;
  }

  private static Suspect named(String name) {
    for (FaultyFamily family : Collectors.faulty()) {
      if (family.names().contains(name)) {
        return suspect(family, name);
      }
    }
    String expression = "new rootset.collectors.ReferenceCollectors().create(\"" + name + "\")";
    return new Suspect(name, expression, Promise.of(name), Collectors.named(name));
  }

  private static Suspect suspect(FaultyFamily family, String name) {
    String expression = "new " + family.getClass().getName() + "().create(\"" + name + "\")";
    Promise promise = Promise.of(family.base(name));
    return new Suspect(name, expression, promise, () -> family.create(name));
  }

  private void line(String name, String base, String rest) {
    out.accept(String.format(Locale.ROOT, "%-36s %-21s %s", name, base, rest));
  }
}
