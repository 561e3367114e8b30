package rootset.judge.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rootset.heap.Collector;
import rootset.heap.FaultyFamily;
import rootset.judge.names.Names;
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

  private static final String WITH_BARRIER = "incremental-dijkstra";
  private static final String SIMPLE = "mark-sweep";
  private static final String COUNTING = "reference-counting";

  /** How many random programs are shrunk to find a small one. */
  private static final int SHRUNK = 3;

  private final int programs;
  private final Consumer<String> out;

  /**
   * Puts collectors through random programs.
   *
   * @param programs how many
   * @param out gets the lines of the report as it goes
   */
  public KillMatrix(int programs, Consumer<String> out) {
    this.programs = programs;
    this.out = out;
  }

  /**
   * One collector on trial.
   *
   * @param fault what is wrong with it, in a sentence; empty if nothing should be
   * @param reference another collector, which has no fault; programs are right if it runs them
   */
  private record Suspect(
      String name,
      String expression,
      String base,
      String fault,
      Supplier<Collector> collector,
      String reference) {
    boolean isFaulty() {
      return !fault.isEmpty();
    }

    Promise promise() {
      return Promise.of(base);
    }

    boolean isCaughtBy(int seed) {
      return !EngineCheck.random(collector, promise(), seed).isEmpty();
    }

    List<Violation> check(String text, Stress stress) {
      return check(collector, promise(), text, stress);
    }

    /** Whether a program shows a fault of this collector, not one of the program's own. */
    boolean isShownBy(String text, Stress stress) {
      return !check(text, stress).isEmpty()
          && check(Collectors.named(reference), Promise.of(reference), text, stress).isEmpty();
    }

    /** The smallest program that shows the fault, as far as can be told by shrinking that one. */
    Proof shrink(int seed, Stress stress) {
      String program = EngineCheck.program(seed);
      return new Proof(seed, stress, Shrinker.shrink(program, text -> isShownBy(text, stress)));
    }

    private static List<Violation> check(
        Supplier<Collector> collector, Promise promise, String text, Stress stress) {
      return EngineCheck.check(collector, promise, Scenario.parse(text), stress);
    }
  }

  /** A program that shows a fault under some stress, and the random program that it came from. */
  private record Proof(int seed, Stress stress, String text) {
    long lines() {
      return text.lines().count();
    }
  }

  /** Puts every collector on trial; whether all is as it should be. */
  public boolean run() {
    List<Suspect> correct = correct();
    List<Suspect> faulty = faulty();
    out.accept("random programs for each collector: " + programs);
    out.accept("");
    line("correct collectors", "", "caught by");
    List<Suspect> accused = caught(correct);
    out.accept("");
    line("faulty collectors", "differs from", "caught by");
    List<Suspect> killed = caught(faulty);
    accused.forEach(this::showSmallest);
    out.accept("");
    faulty.stream().filter(each -> !killed.contains(each)).forEach(this::tellOfSurvivor);
    out.accept("correct collectors " + correct.size() + " at fault " + accused.size());
    out.accept("faulty collectors " + faulty.size() + " killed " + killed.size());
    return accused.isEmpty() && killed.size() == faulty.size() && !faulty.isEmpty();
  }

  /**
   * Shows how the collector called {@code name} fails: the smallest program that still finds fault,
   * as a scenario and as a test.
   *
   * @return whether it fails if it is to, and does not if it is not
   * @throws IllegalArgumentException if there is no such collector
   */
  public boolean show(String name) {
    Suspect suspect = named(name);
    return showSmallest(suspect) == suspect.isFaulty();
  }

  /** Puts collectors on trial, a line for each; those that are caught. */
  private List<Suspect> caught(List<Suspect> suspects) {
    List<Suspect> caught = new ArrayList<>();
    for (Suspect suspect : suspects) {
      long count = seeds().parallel().filter(suspect::isCaughtBy).count();
      String base = suspect.isFaulty() ? suspect.base : "";
      line(suspect.name, base, String.format(Locale.ROOT, "%2d of %d", count, programs));
      if (count > 0) {
        caught.add(suspect);
      }
    }
    return caught;
  }

  private IntStream seeds() {
    return IntStream.rangeClosed(1, programs);
  }

  private void tellOfSurvivor(Suspect suspect) {
    out.accept("not killed: " + suspect.name + ": " + suspect.fault);
  }

  /** Shows a small program that finds fault; whether there is one. */
  private boolean showSmallest(Suspect suspect) {
    out.accept("");
    if (suspect.isFaulty()) {
      out.accept(suspect.name + " is like " + suspect.base + " but for a fault:");
      out.accept(suspect.fault);
    } else {
      out.accept(suspect.name + " should have no fault.");
    }
    out.accept("");
    Optional<Proof> smallest =
        proofs(suspect, seed -> Stress.NONE).or(() -> proofs(suspect, EngineCheck::stress));
    smallest.ifPresentOrElse(
        proof -> show(suspect, proof),
        () ->
            out.accept(
                "none of " + programs + " random programs finds fault with " + suspect.name));
    return smallest.isPresent();
  }

  /** Random programs shrink to different lengths, so a few are tried. */
  private Optional<Proof> proofs(Suspect suspect, IntFunction<Stress> stress) {
    return seeds()
        .filter(seed -> suspect.isShownBy(EngineCheck.program(seed), stress.apply(seed)))
        .limit(SHRUNK)
        .mapToObj(seed -> suspect.shrink(seed, stress.apply(seed)))
        .min(Comparator.comparingLong(Proof::lines));
  }

  private void show(Suspect suspect, Proof proof) {
    String violation = suspect.check(proof.text, proof.stress).get(0).toString();
    out.accept("Random program " + proof.seed + " finds it; what is left of it when shrunk:");
    out.accept("");
    proof.text.lines().forEach(line -> out.accept("  " + line));
    out.accept("");
    out.accept(violation);
    out.accept("");
    out.accept("The same as a test:");
    out.accept("");
    out.accept(test(suspect, proof, violation));
  }

  private static String test(Suspect suspect, Proof proof, String violation) {
    String name = suspect.name.replace('-', '_') + "_keeps_its_promises";
    return JUnitText.of(
        name, suspect.expression, suspect.promise(), proof.stress, proof.text, violation);
  }

  private static List<Suspect> correct() {
    return Collectors.names().stream()
        .filter(name -> !name.equals(WITHOUT_BARRIER))
        .map(KillMatrix::correct)
        .toList();
  }

  private static List<Suspect> faulty() {
    List<Suspect> suspects = new ArrayList<>();
    for (FaultyFamily family : Collectors.faulty()) {
      family.names().forEach(name -> suspects.add(faulty(family, name)));
    }
    return suspects;
  }

  private static Suspect named(String name) {
    if (name.equals(WITHOUT_BARRIER) && Collectors.names().contains(name)) {
      return withoutBarrier();
    }
    List<Suspect> all = new ArrayList<>(correct());
    all.addAll(faulty());
    for (Suspect suspect : all) {
      if (suspect.name.equals(name)) {
        return suspect;
      }
    }
    String hint =
        Names.nearest(name, all.stream().map(Suspect::name).toList())
            .map(nearest -> "; did you mean " + nearest + "?")
            .orElse("; `rootset verify --engine` lists them all");
    throw new IllegalArgumentException("there is no collector " + name + hint);
  }

  /** A fault of a correct collector must be one that a quite different one does not have. */
  private static Suspect correct(String name) {
    String reference = name.equals(SIMPLE) ? COUNTING : SIMPLE;
    return new Suspect(name, expression(name), name, "", Collectors.named(name), reference);
  }

  private static Suspect withoutBarrier() {
    return new Suspect(
        WITHOUT_BARRIER,
        expression(WITHOUT_BARRIER),
        WITH_BARRIER,
        "There is no barrier.",
        Collectors.named(WITHOUT_BARRIER),
        WITH_BARRIER);
  }

  private static Suspect faulty(FaultyFamily family, String name) {
    String expression = "new " + family.getClass().getName() + "().create(\"" + name + "\")";
    String base = family.base(name);
    return new Suspect(name, expression, base, family.fault(name), () -> family.create(name), base);
  }

  private static String expression(String name) {
    return "new rootset.collectors.ReferenceCollectors().create(\"" + name + "\")";
  }

  private void line(String name, String base, String rest) {
    out.accept(String.format(Locale.ROOT, "%-36s %-21s %s", name, base, rest));
  }
}
