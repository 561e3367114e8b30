package rootset.judge.kit;

/** A kit cannot be written; the message says why and what to do. */
public final class KitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KitException(String message) {
    super(message);
  }
}
