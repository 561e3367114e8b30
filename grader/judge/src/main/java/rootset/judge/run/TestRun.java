package rootset.judge.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import rootset.cage.protocol.Thrown;
import rootset.judge.cage.CageFailure;
import rootset.judge.cage.Outcome;
import rootset.judge.cage.Session;
import rootset.judge.course.Exercise;
import rootset.judge.score.Verdict;
import rootset.testkit.Explained;
import rootset.testkit.Subjects;

/** Runs the tests of an exercise against a session's subjects. For one thread; reused. */
public final class TestRun {
  private final CourseTests tests;
  private final Launcher launcher = CourseTests.launcher();

  /** A run of a course's tests. */
  public TestRun(CourseTests tests) {
    this.tests = tests;
  }

  /** Runs them all; the results by the id of the criterion that they prove, in order of running. */
  public Map<String, List<TestResult>> of(Exercise exercise, Session session) {
    Listener listener = new Listener(session);
    Subjects.Scope scope = Subjects.use(session);
    try {
      launcher.execute(tests.request(exercise), listener);
    } finally {
      scope.close();
    }
    return listener.results;
  }

  private static final class Listener implements TestExecutionListener {
    private final Session session;
    private final Map<String, List<TestResult>> results = new HashMap<>();

    Listener(Session session) {
      this.session = session;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        session.begin();
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        boolean fromSubject = result.getThrowable().map(session::raised).orElse(false);
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
          session.doubt();
        }
        add(test, judged(test, result, session.finish(), fromSubject));
      } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        add(test, TestResult.broken(test.getDisplayName(), result.getThrowable()));
      }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      add(test, TestResult.broken(test.getDisplayName() + " was skipped", Optional.empty()));
    }

    private void add(TestIdentifier test, TestResult result) {
      String criterion = CourseTests.criterion(test).orElse("");
      results.computeIfAbsent(criterion, none -> new ArrayList<>()).add(result);
    }

    private static TestResult judged(
        TestIdentifier test, TestExecutionResult result, Outcome outcome, boolean fromSubject) {
      boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
      Throwable thrown = result.getThrowable().orElse(null);
      if (passed && outcome.failure().isEmpty()) {
        return TestResult.passed(test.getDisplayName());
      }
      if (passed || fromSubject || outcome.failure().isPresent()) {
        return TestResult.failed(
            test.getDisplayName(), outcome.verdict(), said(outcome, thrown), outcome);
      }
      return thrown instanceof AssertionError
          ? TestResult.failed(test.getDisplayName(), Verdict.FAIL, thrown.getMessage(), outcome)
          : TestResult.broken(test.getDisplayName(), Optional.ofNullable(thrown));
    }

    private static String said(Outcome outcome, Throwable thrown) {
      if (thrown instanceof Explained && outcome.failure().isEmpty()) {
        return thrown.getMessage();
      }
      return outcome
          .failure()
          .map(CageFailure::getMessage)
          .orElseGet(() -> thrown instanceof CageFailure ? thrown.getMessage() : thrownBy(outcome));
    }

    private static String thrownBy(Outcome outcome) {
      return outcome.thrown().map(Listener::thrownBy).orElse("Your code threw an exception.");
    }

    /** A scenario's own exceptions already say at which line of the scenario and why. */
    private static String thrownBy(Thrown thrown) {
      if (thrown.className().startsWith("rootset.scenario.") && thrown.message() != null) {
        return thrown.message();
      }
      Thrown root = thrown.root();
      String name = root.className().replaceFirst("^java\\.lang\\.", "");
      return "Your code threw " + name + (root.message() == null ? "." : ": " + root.message());
    }
  }
}
