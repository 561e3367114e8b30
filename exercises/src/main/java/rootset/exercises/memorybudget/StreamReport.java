package rootset.exercises.memorybudget;

/** Reports on streams of any length in little memory. Your work: replace every exception. */
public final class StreamReport implements Reporter {
  /** A reporter for any number of reports, one after the other. */
  public StreamReport() {
    throw new UnsupportedOperationException("TODO StreamReport(): make a reporter");
  }

  @Override
  public Report report(Source source) {
    throw new UnsupportedOperationException(
        "TODO StreamReport.report: read the source to its end, close it, and tell what was in it");
  }
}
