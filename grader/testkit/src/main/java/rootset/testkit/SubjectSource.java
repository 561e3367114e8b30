package rootset.testkit;

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
}
