package rootset.verify;

/**
 * A promise that was broken.
 *
 * @param line the line of the scenario after which it shows, counted from 1; 0 if after none
 * @param operation the operation in that line
 * @param message what was expected and what stands there instead
 * @param kind in which way it was broken
 */
public record Violation(int line, String operation, String message, Kind kind) {
  /** The ways in which promises are broken. */
  public enum Kind {
    /** The blocks do not tile the heap. */
    BLOCKS_DO_NOT_TILE,

    /** An object does not stand that should, or a reference does not lead to its object. */
    LOST,

    /** A data word of an object is not what the program wrote. */
    CHANGED,

    /** An object stands elsewhere than it should. */
    MISPLACED,

    /** An object stands that should be gone. */
    KEPT,

    /** Free blocks lie side by side. */
    NOT_JOINED,

    /** Memory was refused, though there was room. */
    REFUSED,

    /** What an {@code expect} of the program says is not true. */
    UNEXPECTED,

    /** Something else: the run ended early, for example. */
    OTHER
  }

  /** A violation of a kind that is not known. */
  public Violation(int line, String operation, String message) {
    this(line, operation, message, Kind.OTHER);
  }

  @Override
  public String toString() {
    return line == 0 ? message : "line " + line + ", after `" + operation + "`: " + message;
  }
}
