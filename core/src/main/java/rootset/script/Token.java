package rootset.script;

/**
 * A word of a script.
 *
 * @param kind one of the constants
 * @param text its spelling; of strings and templates what they mean
 * @param at where it begins
 * @param end where it ends
 * @param isFirst whether it is the first of its line
 */
record Token(int kind, String text, int at, int end, boolean isFirst) {
  static final int END = 0;
  static final int NAME = 1;
  static final int NUMBER = 2;
  static final int STRING = 3;

  /** A piece of a template that an expression follows. */
  static final int TEMPLATE = 4;

  /** The last piece of a template. */
  static final int TAIL = 5;

  static final int SIGN = 6;

  boolean is(String spelling) {
    return (kind == SIGN || kind == NAME) && text.equals(spelling);
  }

  String shown() {
    return switch (kind) {
      case END -> "the end of the text";
      case STRING -> "the string \"" + text + '"';
      case TEMPLATE, TAIL -> "a template";
      default -> text;
    };
  }
}
