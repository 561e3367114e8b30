package rootset.testkit;

import java.util.Optional;
import java.util.function.Supplier;

/** Where subjects come from: this process, or a cage. */
public interface SubjectSource {
  /**
   * Returns an object that drives the student's work.
   *
   * @param driver an interface annotated with {@link Drives}
   * @throws IllegalArgumentException if it is no interface or names no class to drive
   */
  <T> T drive(Class<T> driver);

  /** The instruments on the process that subjects live in; from here on it is watched. */
  Meter meter();

  /**
   * Does something with subjects aside from the test, to find out more about a failure: on a fresh
   * copy of the student's classes, under a deadline of its own. Whatever becomes of that copy, the
   * test's verdict, its transcript and its subjects stay as they are.
   *
   * @param calls makes its subjects itself, with the test's drivers; may be called twice
   * @return empty if there was no answer: too late, or no process left to give it
   */
  <T> Optional<T> aside(Supplier<T> calls);
}
