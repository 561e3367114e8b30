package rootset.script;

/** The words that stand for primitive values: in a slot or in a field without a reference. */
public final class Primitives {
  /** {@code undefined}. */
  public static final int UNDEFINED = 0;

  /** {@code null}. */
  public static final int NULL = 2;

  /** {@code false}. */
  public static final int FALSE = 4;

  /** {@code true}. */
  public static final int TRUE = 6;

  /** What is not there: an element that was left out, a variable before its declaration. */
  public static final int HOLE = 8;

  /** The word of the first function of the language itself; the others follow, 2 apart. */
  static final int BUILTIN = 16;

  private Primitives() {}

  /** The word of a small integer, one of 31 bits. */
  static int integer(int value) {
    return value << 1 | 1;
  }

  static boolean isInteger(int word) {
    return (word & 1) != 0;
  }

  static int value(int word) {
    return word >> 1;
  }

  static int of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** How a script spells the primitive {@code word}. */
  public static String spell(int word) {
    if (isInteger(word)) {
      return String.valueOf(value(word));
    }
    return switch (word) {
      case UNDEFINED -> "undefined";
      case NULL -> "null";
      case FALSE -> "false";
      case TRUE -> "true";
      case HOLE -> "empty";
      default -> Library.spell(word - BUILTIN >> 1);
    };
  }
}
