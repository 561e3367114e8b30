package rootset.testkit;

/**
 * A failure that says itself all that a student needs to know: its message takes the place of what
 * the subject threw. What the subject threw still makes the verdict.
 */
public final class Explained extends AssertionError {
  private static final long serialVersionUID = 1L;

  /** A failure without an exception of the subject's. */
  public Explained(String message) {
    super(message);
  }

  /** A failure because the subject threw {@code cause}. */
  public Explained(String message, Throwable cause) {
    super(message, cause);
  }
}
