package rootset.exercises;

import java.util.List;
import java.util.function.Function;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.verify.Oracle;
import rootset.verify.Promise;
import rootset.verify.Violation;

/** Assertions about what a collector did while it ran a program. */
public final class OracleAssertions {
  private OracleAssertions() {}

  /** Fails unless objects carry as many words of the collector's own as the programs count on. */
  public static void assertHeaderWords(int expected, Run run) {
    if (run != null && run.headerWords() != expected) {
      throw new AssertionError(
          "headerWords() is " + run.headerWords() + "; this exercise counts on " + expected);
    }
  }

  /** Fails with the first broken promise, and the program up to the line that shows it. */
  public static void assertKept(Promise promise, String program, Run run) {
    List<Violation> violations = Oracle.check(Scenario.parse(program), run, promise);
    if (!violations.isEmpty()) {
      Violation first = violations.get(0);
      throw new AssertionError(first + "\nin the program\n" + numbered(program, first.line()));
    }
  }

  /** Fails if a program, run on a fresh collector, breaks the promise. */
  public static void assertKept(
      Promise promise, int headerWords, String program, Function<String, Run> runs) {
    Run run = runs.apply(program);
    assertHeaderWords(headerWords, run);
    assertKept(promise, program, run);
  }

  private static String numbered(String program, int last) {
    List<String> lines = program.lines().toList();
    int shown = last < 1 ? lines.size() : Math.min(last, lines.size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      text.append(i + 1).append("  ").append(lines.get(i)).append('\n');
    }
    return text.toString();
  }
}
