package rootset.exercises;

import java.util.function.Function;
import rootset.scenario.Run;
import rootset.scenario.ScenarioException;
import rootset.scenario.StepFailed;
import rootset.testkit.Explained;
import rootset.testkit.SubjectException;
import rootset.testkit.Subjects;
import rootset.trial.Attempt;
import rootset.trial.Diagnosis;
import rootset.verify.Promise;
import rootset.verify.RandomPrograms;

/** Assertions about what a collector did while it ran a program. */
public final class OracleAssertions {
  private OracleAssertions() {}

  /**
   * Runs a program on a fresh collector, and fails unless objects carry as many words of the
   * collector's own as the exercise counts on, and the promise is kept after every line.
   *
   * <p>The failure shows the program up to the line that breaks the promise, and the heap there. If
   * the program is one of {@link RandomPrograms}, it shows the shortest program found that breaks
   * the collector in the same way; that is looked for aside of the test.
   *
   * @param runs runs a program on a collector that is made for it
   */
  public static void assertKept(
      Promise promise, int headerWords, String program, Function<String, Run> runs) {
    Run run;
    try {
      run = runs.apply(program);
    } catch (RuntimeException failed) {
      explain(promise, program, failed, runs);
      throw failed;
    }
    assertHeaderWords(headerWords, run);
    String broken = Diagnosis.of(promise, program, run);
    if (!broken.isEmpty()) {
      throw new Explained(
          RandomPrograms.isRandom(program)
              ? shortest(promise, program, new Attempt.Ran(run), runs)
              : broken);
    }
  }

  private static void assertHeaderWords(int expected, Run run) {
    if (run != null && run.headerWords() != expected) {
      throw new AssertionError(
          "headerWords() is " + run.headerWords() + "; this exercise counts on " + expected);
    }
  }

  /** Says more about an exception that came while a random program ran, if there is more to say. */
  private static void explain(
      Promise promise, String program, RuntimeException failed, Function<String, Run> runs) {
    String message = stepMessage(failed);
    if (!message.isEmpty() && RandomPrograms.isRandom(program)) {
      String shortest = shortest(promise, program, new Attempt.Failed(message), runs);
      if (!shortest.isEmpty()) {
        throw new Explained(shortest, failed);
      }
    }
  }

  private static String shortest(
      Promise promise, String program, Attempt attempt, Function<String, Run> runs) {
    return Diagnosis.ofShortest(promise, program, attempt, text -> aside(text, runs));
  }

  private static Attempt aside(String program, Function<String, Run> runs) {
    try {
      return Subjects.source()
          .aside(() -> runs.apply(program))
          .<Attempt>map(Attempt.Ran::new)
          .orElseGet(Attempt.Lost::new);
    } catch (RuntimeException failed) {
      return new Attempt.Failed(stepMessage(failed));
    }
  }

  /**
   * What a scenario says about the step at which it stopped; empty if it is about something else.
   */
  private static String stepMessage(RuntimeException failed) {
    if (failed instanceof StepFailed || failed instanceof ScenarioException) {
      return failed.getMessage();
    }
    // From the judge's point of view it is an exception of the cage.
    if (failed instanceof SubjectException thrown
        && (thrown.className().equals(StepFailed.class.getName())
            || thrown.className().equals(ScenarioException.class.getName()))) {
      return thrown.getMessage().substring(thrown.className().length() + 2);
    }
    return "";
  }
}
