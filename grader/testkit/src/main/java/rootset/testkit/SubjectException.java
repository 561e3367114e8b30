package rootset.testkit;

/**
 * An exception that student code threw, as the judge knows it: the class by name and the message,
 * never the object, whose methods are the student's. Exceptions of the JDK and of core arrive as
 * themselves.
 */
public final class SubjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The binary name of the class that was thrown. */
  private final String className;

  /** An exception of a class known by name; the message may be null. */
  public SubjectException(String className, String message) {
    super(message == null ? className : className + ": " + message);
    this.className = className;
  }

  /** The binary name of the class that was thrown. */
  public String className() {
    return className;
  }
}
