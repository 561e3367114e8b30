package rootset.judge.course;

/** A course.yaml that does not describe a course; the message says where and what was expected. */
public final class CourseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with a sentence for the course's author. */
  public CourseException(String message) {
    super(message);
  }
}
