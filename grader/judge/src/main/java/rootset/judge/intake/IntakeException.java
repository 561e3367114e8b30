package rootset.judge.intake;

/**
 * What a person pointed at cannot be graded; the message says what it is, what was expected and
 * what to do.
 */
public final class IntakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IntakeException(String message) {
    super(message);
  }
}
