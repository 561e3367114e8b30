package rootset.testkit;

import java.util.Objects;

/**
 * The source of subjects for the tests that run on this thread: direct unless a judge says
 * otherwise.
 */
public final class Subjects {
  private static final SubjectSource DIRECT = new DirectSubjects();
  private static final ThreadLocal<SubjectSource> CURRENT = ThreadLocal.withInitial(() -> DIRECT);

  private Subjects() {}

  /** The source in use on this thread. */
  public static SubjectSource source() {
    return CURRENT.get();
  }

  /** Uses a source for the tests that this thread runs, until the returned scope is closed. */
  public static Scope use(SubjectSource source) {
    CURRENT.set(Objects.requireNonNull(source));
    return CURRENT::remove;
  }

  /** A stretch of work with a source of its own; closing it brings the direct source back. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
