package rootset.judge.run;

import java.util.Optional;
import rootset.judge.cage.Outcome;
import rootset.judge.score.Verdict;

/**
 * One test, run.
 *
 * @param test its name for people
 * @param message what was expected and what came; for a broken test, what is wrong with it
 * @param outcome what the cage did; empty if the test passed or broke
 */
public record TestResult(String test, Verdict verdict, String message, Optional<Outcome> outcome) {

  static TestResult passed(String test) {
    return new TestResult(test, Verdict.PASS, "", Optional.empty());
  }

  static TestResult failed(String test, Verdict verdict, String message, Outcome outcome) {
    String text = message == null ? "" : message.strip();
    return new TestResult(test, verdict, text, Optional.of(outcome));
  }

  /** A test that failed for a reason of its own: nobody's answer, but the author's mistake. */
  static TestResult broken(String test, Optional<Throwable> reason) {
    String why = reason.map(Throwable::toString).orElse("no reason given");
    return new TestResult(
        test, Verdict.GRADER_ERROR, test + " is broken: " + why, Optional.empty());
  }
}
