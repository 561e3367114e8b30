package rootset.judge.suite;

import java.util.Map;
import java.util.regex.Pattern;
import rootset.cage.protocol.Thrown;
import rootset.judge.cage.CageFailure;
import rootset.judge.score.Verdict;

/**
 * How tests got on with one implementation in one cage.
 *
 * @param verdict FAIL where a test failed or none ran; the cage's where it gave no answer
 * @param told what to tell the student; empty if the tests accept the implementation
 * @param probes what ran of the implementation, if it was instrumented
 */
record Trial(Opinion opinion, Verdict verdict, String told, Map<Long, boolean[]> probes) {
  private static final int LONGEST = 500;

  /** An object's identity, which differs from run to run. */
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{4,8}\\b");

  /** What tests say about an implementation. */
  enum Opinion {
    /** Tests ran, and all of them passed. */
    ACCEPTS,
    /** A test failed. */
    REJECTS,
    /** No test ran to its end. */
    NONE,
    /** The cage gave no answer: late, dead or flooding. */
    NO_ANSWER
  }

  static Trial of(Answer answer) {
    if (answer.failed() > 0) {
      return new Trial(Opinion.REJECTS, Verdict.FAIL, told(answer), Map.of());
    }
    if (answer.passed() > 0) {
      return new Trial(Opinion.ACCEPTS, Verdict.PASS, "", answer.probes());
    }
    String told =
        answer.notRun() > 0
            ? "All of your tests were skipped or gave up; a test that does not run finds nothing."
            : "There is no test: nothing with @Test, or the like, ran.";
    return new Trial(Opinion.NONE, Verdict.FAIL, told, Map.of());
  }

  static Trial of(CageFailure failure) {
    return new Trial(Opinion.NO_ANSWER, failure.verdict(), failure.getMessage(), Map.of());
  }

  private static String told(Answer answer) {
    if (answer.failures().isEmpty()) {
      return "a test failed";
    }
    Answer.Failure first = answer.failures().get(0);
    return bounded(first.test()) + ": " + bounded(said(first.thrown()));
  }

  private static String said(Thrown thrown) {
    String message = thrown.message() == null ? "" : thrown.message().strip();
    boolean isAssertion = thrown.className().matches(".*(Assertion|MultipleFailures)\\w*Error");
    if (isAssertion && !message.isEmpty()) {
      return message;
    }
    String name = thrown.className().substring(thrown.className().lastIndexOf('.') + 1);
    return message.isEmpty() ? name : name + ": " + message;
  }

  private static String bounded(String text) {
    String known = IDENTITY.matcher(text).replaceAll("@…");
    return known.length() <= LONGEST ? known : known.substring(0, LONGEST) + "…";
  }
}
