package rootset.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rootset.judge.cage.CageCommand;
import rootset.judge.cage.Session;
import rootset.judge.cage.World;
import rootset.judge.compile.Compiler;
import rootset.judge.course.Exercise;
import rootset.judge.inspect.Inspector;
import rootset.judge.inspect.StudentCode;
import rootset.judge.intake.HandedIn;
import rootset.judge.run.CourseTests;
import rootset.judge.run.TestResult;
import rootset.judge.run.TestRun;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.Feedback;
import rootset.judge.score.Finding;
import rootset.judge.score.Verdict;

/** Grades exercises one after the other, with tools of its own that stay warm. For one thread. */
final class Worker implements AutoCloseable {
  private final CourseTests tests;
  private final CageCommand cage;
  private final Compiler compiler;
  private final Build build;
  private final SuiteDesk suites;
  private final Inspector inspector;
  private final TestRun run;

  Worker(
      CourseTests tests,
      CageCommand cage,
      Compiler compiler,
      Build build,
      SuiteDesk suites,
      Inspector inspector) {
    this.tests = tests;
    this.cage = cage;
    this.compiler = compiler;
    this.build = build;
    this.suites = suites;
    this.inspector = inspector;
    this.run = new TestRun(tests);
  }

  /**
   * Grades an exercise; a fault of the grader's own becomes its verdict, never an exception.
   *
   * @param seed where every random choice comes from
   */
  ExerciseResult grade(HandedIn handedIn, int seed, Stopwatch watch) {
    try {
      return handedIn.sources().isEmpty() ? notHandedIn(handedIn) : graded(handedIn, seed, watch);
    } catch (IOException | RuntimeException | LinkageError | VirtualMachineError broken) {
      String message = "The grader failed here: " + broken;
      return same(handedIn, Verdict.GRADER_ERROR, message, handedIn.notes());
    }
  }

  private ExerciseResult graded(HandedIn handedIn, int seed, Stopwatch watch) throws IOException {
    Exercise exercise = handedIn.exercise();
    if (exercise.suite().isPresent()) {
      return graded(
          handedIn,
          suites::build,
          code -> suites.judge(exercise, tests.given(exercise), code, seed),
          watch);
    }
    try (Session session = new Session(cage, exercise.heap(), exercise.seconds(), tests.loader())) {
      // The cage starts while the compiler works.
      session.prepare();
      return graded(handedIn, build::of, code -> tested(exercise, code, session), watch);
    }
  }

  private Map<String, List<TestResult>> tested(Exercise exercise, Code code, Session session) {
    session.load(new World(tests.given(exercise), code.classes()));
    return run.of(exercise, session);
  }

  /** Compiles sources; classes of these names are the course's own. */
  private interface Compiling {
    Code code(HandedIn handedIn, Set<String> given) throws IOException;
  }

  /** Runs code; the results by the id of the criterion that they decide. */
  private interface Trying {
    Map<String, List<TestResult>> results(Code code) throws IOException;
  }

  private ExerciseResult graded(
      HandedIn handedIn, Compiling compiling, Trying trying, Stopwatch watch) throws IOException {
    Exercise exercise = handedIn.exercise();
    Set<String> given = tests.given(exercise).keySet();
    Code code = watch.time("compile", () -> compiling.code(handedIn, given));
    List<Finding> notes = new ArrayList<>(handedIn.notes());
    notes.addAll(code.errors());
    if (code.sources().isEmpty()) {
      return same(handedIn, Verdict.COMPILE_ERROR, "Nothing that was handed in compiles.", notes);
    }
    if (!code.impostors().isEmpty()) {
      String message = "These classes are the course's own: " + String.join(", ", code.impostors());
      return same(handedIn, Verdict.POLICY, message, notes);
    }
    Map<String, List<TestResult>> results = watch.time("test", () -> trying.results(code));
    StudentCode data = new StudentCode(exercise, code.sources(), code.classes());
    Scorer scorer =
        new Scorer(
            exercise, results, rule -> inspector.inspect(rule, data), new Places(code.classes()));
    List<CriterionResult> criteria =
        watch.time("inspect", () -> rescued(scorer.score(), !code.replaced().isEmpty()));
    return new ExerciseResult(exercise, criteria, notes, audit(exercise, criteria));
  }

  /** Where a stub stands in for a file that does not compile, that is why a criterion fails. */
  private static List<CriterionResult> rescued(List<CriterionResult> results, boolean replaced) {
    return results.stream()
        .map(
            each ->
                replaced && each.verdict() == Verdict.FAIL
                    ? new CriterionResult(
                        each.criterion(), Verdict.COMPILE_ERROR, each.points(), each.feedback())
                    : each)
        .toList();
  }

  private static ExerciseResult notHandedIn(HandedIn handedIn) {
    return same(handedIn, Verdict.FAIL, "Not handed in.", handedIn.notes());
  }

  private static ExerciseResult same(
      HandedIn handedIn, Verdict verdict, String message, List<Finding> notes) {
    Exercise exercise = handedIn.exercise();
    List<CriterionResult> criteria = Scorer.all(exercise, verdict, Feedback.beforeTests(message));
    List<String> audit =
        verdict.compareTo(Verdict.COMPILE_ERROR) > 0
            ? List.of(exercise.id() + ": " + verdict + ": " + message)
            : List.of();
    return new ExerciseResult(exercise, criteria, notes, audit);
  }

  /** A line for each criterion that ended in a way that an instructor should know of. */
  private static List<String> audit(Exercise exercise, List<CriterionResult> criteria) {
    return criteria.stream()
        .filter(
            each ->
                each.verdict().compareTo(Verdict.COMPILE_ERROR) > 0
                    || each.verdict() == Verdict.NO_TESTS)
        .map(
            each ->
                exercise.id()
                    + "/"
                    + each.criterion().id()
                    + ": "
                    + each.verdict()
                    + ": "
                    + each.feedback().message())
        .toList();
  }

  @Override
  public void close() {
    compiler.close();
    suites.close();
  }
}
