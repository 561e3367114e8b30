package rootset.script;

/** The language itself throws an error, which the script may catch. */
final class Thrown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;

  Thrown(String kind, String message) {
    super(message);
    this.kind = kind;
  }

  static Thrown type(String message) {
    return new Thrown("TypeError", message);
  }

  static Thrown range(String message) {
    return new Thrown("RangeError", message);
  }

  /** The constructor of the error. */
  String kind() {
    return kind;
  }
}
