package rootset.trial;

import java.util.List;
import java.util.function.Predicate;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;

/**
 * Makes a failing scenario small enough for people to read.
 *
 * <p>It leaves out operations by delta debugging (Zeller and Hildebrandt, "Simplifying and
 * Isolating Failure-Inducing Input", 2002), then single lines and whole blocks, then lowers the
 * numbers; and all of that again until nothing helps. Whatever it keeps was seen to fail. In the
 * end no line can be left out any more except {@code heap}, which is lowered instead, unless the
 * calls ran out.
 *
 * <p>The same scenario and the same answers give the same result.
 */
public final class Shrinker {
  /** How often it may be asked whether a scenario fails, if nobody says. */
  public static final int DEFAULT_CALLS = 5_000;

  private final ShrinkPredicate predicate;
  private ShrinkLines best;

  private Shrinker(ShrinkLines best, ShrinkPredicate predicate) {
    this.best = best;
    this.predicate = predicate;
  }

  /** Shrinks with at most {@link #DEFAULT_CALLS} calls of {@code fails}. */
  public static String shrink(String scenarioText, Predicate<String> fails) {
    return shrink(scenarioText, fails, DEFAULT_CALLS);
  }

  /**
   * The smallest text found that still fails.
   *
   * @param scenarioText a scenario that fails
   * @param fails whether a scenario fails in the way that matters. It gets only texts that parse,
   *     but some stop when they run, for they go through null or use a variable that is not set. A
   *     {@link ScenarioException} or an {@link IllegalArgumentException} means no.
   * @param maxCalls how often {@code fails} may be called, 1 or more
   * @throws ScenarioException if the text does not parse
   * @throws IllegalArgumentException if it does not fail
   */
  public static String shrink(String scenarioText, Predicate<String> fails, int maxCalls) {
    if (maxCalls < 1) {
      throw new IllegalArgumentException(maxCalls + " calls; expected 1 or more");
    }
    Scenario.parse(scenarioText);
    ShrinkPredicate predicate = new ShrinkPredicate(fails, maxCalls);
    ShrinkLines lines = ShrinkLines.of(scenarioText);
    if (!predicate.fails(lines.text())) {
      throw new IllegalArgumentException("the scenario does not fail; there is nothing to shrink");
    }
    Shrinker shrinker = new Shrinker(lines, predicate);
    shrinker.shrink();
    return shrinker.best.text();
  }

  private void shrink() {
    String before;
    do {
      before = best.text();
      accept(best.tidy());
      leaveOutChunks();
      leaveOutLines();
      lowerNumbers();
    } while (!before.equals(best.text()));
  }

  private boolean accept(ShrinkLines candidate) {
    boolean fails = predicate.fails(candidate.text());
    if (fails) {
      best = candidate;
    }
    return fails;
  }

  /** Delta debugging: ever smaller chunks of operations alone, or all but one of them. */
  private void leaveOutChunks() {
    int chunks = 2;
    int[] operations = best.operations();
    while (operations.length >= 2) {
      if (acceptOneOf(operations, chunks, true)) {
        chunks = 2;
      } else if (acceptOneOf(operations, chunks, false)) {
        chunks = Math.max(chunks - 1, 2);
      } else if (chunks == operations.length) {
        return;
      } else {
        chunks *= 2;
      }
      operations = best.operations();
      chunks = Math.min(chunks, operations.length);
    }
  }

  /** Tries each chunk, the last one first because others do not build on it. */
  private boolean acceptOneOf(int[] operations, int chunks, boolean alone) {
    for (int chunk = chunks - 1; chunk >= 0; chunk--) {
      int from = (int) ((long) operations.length * chunk / chunks);
      int to = (int) ((long) operations.length * (chunk + 1) / chunks);
      boolean[] gone = new boolean[best.size()];
      for (int i = 0; i < operations.length; i++) {
        boolean inside = i >= from && i < to;
        gone[operations[i]] = inside != alone;
      }
      if (accept(best.repaired(gone))) {
        return true;
      }
    }
    return false;
  }

  /** Tries to leave out each line: alone, together with its partner, with all that is between. */
  private void leaveOutLines() {
    for (int line = best.size() - 1; line >= 0; line = Math.min(line, best.size()) - 1) {
      if (!best.keyword(line).equals("heap")) {
        leaveOut(line);
      }
    }
  }

  private void leaveOut(int line) {
    int partner = best.partner(line);
    if (partner > line && accept(best.without(line, partner))) {
      return;
    }
    boolean[] gone = new boolean[best.size()];
    gone[line] = true;
    if (!accept(best.without(gone))) {
      gone[partner] = true;
      accept(best.without(gone));
    }
  }

  private void lowerNumbers() {
    for (int line = best.size() - 1; line >= 0; line--) {
      List<String> words = best.words(line);
      switch (best.keyword(line)) {
        case "repeat", "heap", "stack" -> lower(line, 1);
        case "list" -> lower(line, 2);
        case "shape" -> {
          lower(line, 2);
          lower(line, 3);
        }
        case "data" -> {
          if (words.get(2).length() > 1) {
            accept(best.with(line, 2, "1"));
          }
        }
        default -> {
          if (words.size() == 3 && words.get(1).equals("step")) {
            lower(line, 2);
          }
        }
      }
    }
  }

  /** Lowers a number as far as it goes: by all of it first, then by ever smaller amounts. */
  private void lower(int line, int word) {
    int number = Integer.parseInt(best.words(line).get(word));
    int amount = number;
    while (amount > 0) {
      if (accept(best.with(line, word, String.valueOf(number - amount)))) {
        number -= amount;
        amount = Math.min(amount, number);
      } else {
        amount /= 2;
      }
    }
  }
}
