package rootset.judge.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rootset.judge.cage.CageFailure;
import rootset.judge.cage.SuiteCommand;
import rootset.judge.cage.SuiteSession;
import rootset.judge.cage.World;
import rootset.judge.compile.Compiler;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.course.Goal;
import rootset.judge.course.Suite;
import rootset.judge.run.TestResult;
import rootset.judge.score.Verdict;
import rootset.judge.suite.Instrumented.Reached;
import rootset.judge.suite.Trial.Opinion;

/** Judges tests that students hand in. For all workers of a grader. */
public final class Suites {
  private static final String NOT_HERE =
      "The implementations that tests are tried on are not in this kit; that is not your fault.";

  private final SuiteCommand command;
  private final Map<String, Implementations> implementations = new HashMap<>();

  /**
   * A judge of a course's exercises whose answers are tests.
   *
   * @param folder where implementations lie, by exercise and name; need not exist
   */
  public Suites(Course course, Path folder, SuiteCommand command) {
    this.command = command;
    for (Exercise exercise : course.exercises()) {
      if (exercise.suite().isPresent()) {
        implementations.put(
            exercise.id(), new Implementations(exercise, folder.resolve(exercise.id())));
      }
    }
  }

  /**
   * Tries tests on an exercise's implementations.
   *
   * @param given the course's own classes, by binary name
   * @param tests the student's classes, as the judge compiled them
   * @param compiler compiles the implementations, the first time
   * @param seed decides the order
   * @return a result for each criterion that is about the tests, by its id
   */
  public Map<String, List<TestResult>> judge(
      Exercise exercise,
      Map<String, byte[]> given,
      Map<String, byte[]> tests,
      Compiler compiler,
      int seed)
      throws IOException {
    Implementations all = implementations.get(exercise.id());
    if (!all.exist()) {
      TestResult none = new TestResult(exercise.id(), Verdict.NO_TESTS, NOT_HERE, Optional.empty());
      return results(exercise, goal -> none);
    }
    try (SuiteSession session = new SuiteSession(command, exercise.heap(), exercise.seconds())) {
      session.prepare();
      Bench bench = new Bench(exercise, given, tests, session);
      return results(exercise, bench.report(all.get(compiler), seed)::of);
    }
  }

  /** Finds out how far a goal is met. */
  private interface Judgement {
    TestResult of(Goal goal);
  }

  private static Map<String, List<TestResult>> results(Exercise exercise, Judgement judgement) {
    Map<String, List<TestResult>> results = new HashMap<>();
    for (Criterion criterion : exercise.criteria()) {
      criterion.goal().ifPresent(goal -> results.put(criterion.id(), List.of(judgement.of(goal))));
    }
    return results;
  }

  /** One submission's tests, ready to be tried. */
  private record Bench(
      Exercise exercise,
      Map<String, byte[]> given,
      Map<String, byte[]> tests,
      SuiteSession session) {

    Report report(Map<String, Implementation> all, int seed) throws IOException {
      Suite suite = exercise.suite().orElseThrow();
      Findings findings =
          new Experiment(
                  suite, name -> trial(all.get(name).worn()), seed ^ exercise.id().hashCode())
              .run();
      return new Report(suite, findings, reached(findings, all.get(suite.reference())));
    }

    private Reached reached(Findings findings, Implementation reference) throws IOException {
      boolean isAsked =
          exercise.criteria().stream()
              .anyMatch(each -> each.goal().orElse(null) instanceof Goal.Coverage);
      if (!isAsked || findings.objection().isPresent()) {
        return null;
      }
      Instrumented instrumented = new Instrumented(reference);
      Trial trial = trial(instrumented.worn());
      return trial.opinion() == Opinion.ACCEPTS ? instrumented.reached(trial.probes()) : null;
    }

    private Trial trial(Map<String, byte[]> implementation) {
      Map<String, byte[]> classes = new HashMap<>(given);
      classes.putAll(implementation);
      Map<String, byte[]> theirs = new HashMap<>(tests);
      // A class of theirs never replaces one of the course's.
      theirs.keySet().removeAll(classes.keySet());
      try {
        return Trial.of(session.run(new World(classes, theirs), testClasses(), Answer::read));
      } catch (CageFailure failure) {
        return Trial.of(failure);
      }
    }

    private List<String> testClasses() {
      return exercise.files().stream()
          .map(file -> exercise.packageName() + "." + file.replaceFirst("\\.java$", ""))
          .toList();
    }
  }
}
