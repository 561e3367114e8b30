package rootset.judge.suite;

import java.util.Optional;
import rootset.judge.course.Goal;
import rootset.judge.course.Suite;
import rootset.judge.run.TestResult;
import rootset.judge.score.Verdict;
import rootset.judge.suite.Findings.Objection;
import rootset.judge.suite.Instrumented.Reached;
import rootset.judge.suite.Trial.Opinion;

/** Says in a student's words what was found out about tests. */
final class Report {
  private final Suite suite;
  private final Findings findings;
  private final Reached reached;

  /**
   * A report.
   *
   * @param reached how much of the reference ran; null if that was not measured
   */
  Report(Suite suite, Findings findings, Reached reached) {
    this.suite = suite;
    this.findings = findings;
    this.reached = reached;
  }

  /** How far a goal is met. */
  TestResult of(Goal goal) {
    if (goal instanceof Goal.Accepts) {
      return accepts();
    }
    if (findings.objection().isPresent()) {
      return failed("Not looked at, because your tests do not accept what is correct.");
    }
    return goal instanceof Goal.Catches catches
        ? catches(catches.name())
        : coverage((Goal.Coverage) goal);
  }

  private TestResult accepts() {
    return findings
        .objection()
        .map(this::objected)
        .orElseGet(() -> findings.tellsApart() ? passed() : failed(noticesNothing()));
  }

  private String noticesNothing() {
    return "Your tests find no fault with any faulty "
        + suite.called()
        + " (there are "
        + suite.faulty().size()
        + "); that they accept the correct ones proves nothing.";
  }

  private TestResult objected(Objection objection) {
    Trial trial = objection.trial();
    if (objection.isUnsteady()) {
      return failed(
          "Your tests are not repeatable: of the same "
              + suite.called()
              + " they once said this and once said that.");
    }
    if (trial.opinion() == Opinion.NONE) {
      return failed(trial.told());
    }
    String correct = "a correct " + suite.called() + " (there are " + suite.correct().size() + ")";
    return trial.opinion() == Opinion.NO_ANSWER
        ? result(trial.verdict(), "With " + correct + ": " + trial.told())
        : failed("Your tests reject " + correct + ". " + trial.told());
  }

  private TestResult catches(String name) {
    Trial trial = findings.trial(name);
    if (findings.isCaught(name)) {
      return passed();
    }
    String fault = suite.faulty().get(name);
    return trial.opinion() == Opinion.NO_ANSWER
        ? result(trial.verdict(), "No test failed with " + fault + ". " + trial.told())
        : failed("Not noticed: " + fault + ".");
  }

  private TestResult coverage(Goal.Coverage asked) {
    if (reached == null) {
      return failed("What your tests reach could not be measured: this time they did not pass.");
    }
    return reached.lines() >= asked.lines() && reached.branches() >= asked.branches()
        ? passed()
        : failed(
            "Of a correct "
                + suite.called()
                + " your tests reach "
                + share(reached.lines(), asked.lines(), "lines")
                + " and "
                + share(reached.branches(), asked.branches(), "branches")
                + ".");
  }

  private static String share(int reached, int asked, String what) {
    String share = reached + " % of the " + what;
    return asked == 0 ? share : share + " (asked for: " + asked + " %)";
  }

  private static TestResult passed() {
    return result(Verdict.PASS, "");
  }

  private static TestResult failed(String message) {
    return result(Verdict.FAIL, message);
  }

  private static TestResult result(Verdict verdict, String message) {
    return new TestResult("your tests", verdict, message, Optional.empty());
  }
}
