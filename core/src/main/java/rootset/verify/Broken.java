package rootset.verify;

/** Leaves a check at the first thing that is wrong; its message is the violation's. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Broken(String message) {
    super(message, null, false, false);
  }
}
