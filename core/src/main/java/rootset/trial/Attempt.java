package rootset.trial;

import rootset.scenario.Run;

/** What came of running a program on a collector. */
public sealed interface Attempt {
  /** It ran to its end. */
  record Ran(Run run) implements Attempt {}

  /**
   * A step failed, or the program went wrong.
   *
   * @param message what {@link rootset.scenario.StepFailed} or {@link
   *     rootset.scenario.ScenarioException} says
   */
  record Failed(String message) implements Attempt {}

  /** There was no answer. */
  record Lost() implements Attempt {}
}
