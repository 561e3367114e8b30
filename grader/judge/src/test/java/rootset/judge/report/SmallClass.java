package rootset.judge.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Criterion.Show;
import rootset.judge.course.Exercise;
import rootset.judge.score.ClassResult;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.Feedback;
import rootset.judge.score.Finding;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** Three submissions, one of them hostile. What no student may see has {@link #SECRET} in it. */
final class SmallClass {
  static final String SECRET = "hidden-answer";
  static final String UNSEEN_TITLE = "Asks for no collection";
  static final String L3 = "L3: bwrap and seccomp; no network, no files";
  static final String HOSTILE = "=HYPERLINK(\"x\"),<script>alert(1)</script>\n::error\u202e";

  private static final Criterion FOUND =
      criterion("found", "Finds what was put", "5", Show.ALL, "Where does put() leave it?");
  private static final Criterion EVICTS =
      criterion("evicts", "Evicts the oldest", "4", Show.TITLE, "Which calls count as a use?");
  private static final Criterion QUIET = criterion("quiet", UNSEEN_TITLE, "1", Show.NOTHING, "");
  private static final Criterion BONUS =
      new Criterion(
          "bonus",
          "Is fast",
          new BigDecimal("2"),
          true,
          Show.ALL,
          "",
          null,
          List.of(),
          BigDecimal.ZERO,
          BigDecimal.ZERO);
  private static final Criterion STYLE =
      new Criterion(
          "style",
          "Style",
          BigDecimal.ZERO,
          false,
          Show.ALL,
          "",
          null,
          List.of(),
          new BigDecimal("0.5"),
          new BigDecimal("2"));

  static final Exercise CACHE = exercise("cache", "A cache", FOUND, EVICTS, QUIET, BONUS, STYLE);
  static final Exercise SWEEP =
      exercise("sweep", "Mark & sweep", criterion("frees", "Frees garbage", "10", Show.ALL, ""));
  static final Course COURSE = new Course("memory", "Memory <1>", List.of(CACHE, SWEEP));

  private SmallClass() {}

  static ClassResult result() {
    return result(L3, good(), mixed(), hostile());
  }

  static ClassResult result(String isolation, SubmissionResult... submissions) {
    return new ClassResult(COURSE, COURSE.exercises(), List.of(submissions), isolation);
  }

  static Timing timing() {
    return new Timing(
        2,
        1.5,
        List.of(
            new Timing.SubmissionTime("alder", Map.of("run", 120.0)),
            new Timing.SubmissionTime("birch", Map.of("run", 250.0004)),
            new Timing.SubmissionTime("cedar", Map.of("run", 80.25))));
  }

  static SubmissionResult good() {
    return submission(
        "alder",
        "alder",
        List.of(
            graded(
                CACHE,
                List.of(),
                List.of(),
                pass(FOUND),
                pass(EVICTS),
                pass(QUIET),
                pass(BONUS),
                pass(STYLE)),
            graded(SWEEP, List.of(), List.of(), pass(SWEEP.criteria().get(0)))));
  }

  static SubmissionResult mixed() {
    Feedback lost =
        new Feedback(
            List.of("cache.put(\"a\", 1)", "cache.get(\"a\") → null"),
            "After put a, get a:\nexpected: 1\n but was: null",
            List.of(new Finding("Cache.java", 12, "put() returns before it links the entry")));
    Feedback style =
        Feedback.of("1 finding.", List.of(new Finding("Cache.java", 3, "Unused import.")));
    Feedback broken = Feedback.of("Sweep.java does not compile.");
    Finding note = new Finding("Sweep.java", 7, "';' expected\n  int a = 1\n           ^");
    return submission(
        "birch",
        "birch",
        List.of(
            graded(
                CACHE,
                List.of(),
                List.of("printed 12 lines"),
                not(FOUND, Verdict.FAIL, lost),
                not(EVICTS, Verdict.TIMEOUT, secret()),
                not(QUIET, Verdict.FAIL, secret()),
                pass(BONUS),
                new CriterionResult(STYLE, Verdict.FAIL, new BigDecimal("-0.50"), style)),
            graded(
                SWEEP,
                List.of(note),
                List.of(),
                not(SWEEP.criteria().get(0), Verdict.COMPILE_ERROR, broken))));
  }

  static SubmissionResult hostile() {
    Feedback hostile =
        new Feedback(
            List.of("cache.get(\"</code><script>alert(2)</script>\")"),
            "</p><img src=x onerror=alert(3)>\r\n::error file=a::b\u0000\u001b[31m",
            List.of(new Finding("<b>.java\n", 1, "\"quoted\" & 'quoted'")));
    return submission(
        "cedar",
        HOSTILE,
        List.of(
            graded(
                CACHE,
                List.of(new Finding(HOSTILE, 0, "not handed in")),
                List.of(SECRET + ": <i>opened a socket</i>"),
                not(FOUND, Verdict.POLICY, hostile),
                not(EVICTS, Verdict.FAIL, secret()),
                not(QUIET, Verdict.CRASH, secret()),
                not(BONUS, Verdict.GRADER_ERROR, Feedback.of("The test itself threw.")),
                pass(STYLE)),
            graded(SWEEP, List.of(), List.of(), pass(SWEEP.criteria().get(0)))));
  }

  private static Feedback secret() {
    return new Feedback(
        List.of("subject.call(\"" + SECRET + "\")"),
        "expected: " + SECRET,
        List.of(new Finding(SECRET + ".java", 1, SECRET)));
  }

  private static SubmissionResult submission(
      String id, String name, List<ExerciseResult> exercises) {
    List<Finding> notes =
        id.equals("birch") ? List.of(new Finding("pom.xml", 0, "is not used")) : List.of();
    return new SubmissionResult(id, name, 42, "k-" + id, exercises, notes);
  }

  private static ExerciseResult graded(
      Exercise exercise, List<Finding> notes, List<String> audit, CriterionResult... criteria) {
    return new ExerciseResult(exercise, List.of(criteria), notes, audit);
  }

  private static CriterionResult pass(Criterion criterion) {
    return new CriterionResult(criterion, Verdict.PASS, criterion.points(), Feedback.NONE);
  }

  private static CriterionResult not(Criterion criterion, Verdict verdict, Feedback feedback) {
    return new CriterionResult(criterion, verdict, BigDecimal.ZERO, feedback);
  }

  private static Criterion criterion(
      String id, String title, String points, Show show, String advice) {
    return new Criterion(
        id,
        title,
        new BigDecimal(points),
        false,
        show,
        advice,
        null,
        List.of(),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  private static Exercise exercise(String id, String title, Criterion... criteria) {
    return new Exercise(
        id, title, "p", List.of("A.java"), "", 30, "", 5, 16, List.of(), List.of(criteria));
  }
}
