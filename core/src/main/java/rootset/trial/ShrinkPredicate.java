package rootset.trial;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;

/**
 * Asks whether a scenario fails: never twice for the same text, and not more often than allowed.
 */
final class ShrinkPredicate {
  private final Predicate<String> fails;
  private final Map<String, Boolean> answers = new HashMap<>();
  private int callsLeft;

  ShrinkPredicate(Predicate<String> fails, int maxCalls) {
    this.fails = fails;
    this.callsLeft = maxCalls;
  }

  /** Whether {@code text} is known to fail; when no calls are left, nothing new is. */
  boolean fails(String text) {
    Boolean known = answers.get(text);
    if (known == null) {
      known = parses(text) && callsLeft > 0 && ask(text);
      answers.put(text, known);
    }
    return known;
  }

  private boolean ask(String text) {
    callsLeft--;
    try {
      return fails.test(text);
    } catch (ScenarioException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean parses(String text) {
    try {
      Scenario.parse(text);
      return true;
    } catch (ScenarioException e) {
      return false;
    }
  }
}
