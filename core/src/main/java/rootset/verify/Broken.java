package rootset.verify;

/** Leaves a check at the first thing that is wrong; its message is the violation's. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** In which way, if the invariant that finds it knows better than it says of itself. */
  private final Violation.Kind kind;

  Broken(String message) {
    this(message, Violation.Kind.OTHER);
  }

  Broken(String message, Violation.Kind kind) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** The kind of the violation, found by an invariant that mostly finds those of {@code usual}. */
  Violation.Kind kind(Violation.Kind usual) {
    return kind == Violation.Kind.OTHER ? usual : kind;
  }
}
