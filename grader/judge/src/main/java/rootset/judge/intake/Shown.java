package rootset.judge.intake;

/** Names that strangers chose, made fit for one line of text. */
final class Shown {
  private static final int LENGTH = 100;

  private Shown() {}

  /**
   * The name without control, formatting and broken characters, cut to a length that can be read.
   */
  static String name(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints().limit(LENGTH).map(Shown::harmless).forEach(text::appendCodePoint);
    return name.codePointCount(0, name.length()) > LENGTH ? text + "..." : text.toString();
  }

  private static int harmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          '?';
      default -> c;
    };
  }
}
