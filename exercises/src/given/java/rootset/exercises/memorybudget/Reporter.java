package rootset.exercises.memorybudget;

/** Sums up what a source has to tell. */
public interface Reporter {
  /**
   * Reads a source to its end and closes it.
   *
   * @throws IllegalStateException if the source's connection breaks: the source's own exception,
   *     after the source was closed
   */
  Report report(Source source);
}
