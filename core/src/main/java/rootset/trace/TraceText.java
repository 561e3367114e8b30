package rootset.trace;

import rootset.scenario.ScenarioException;

/**
 * The text of a trace, read from left to right, a word at a time; every slip names its place.
 *
 * <p>Blank lines are passed over. Between two calls the position is at the beginning of a word, at
 * the end of a line or, after {@link #letter}, inside of a word.
 */
final class TraceText {
  private static final int MOST_QUOTED = 20;

  private final String source;
  private final String text;
  private int position;
  private int lineStart;
  private int lineEnd = -1;
  private int line;
  private int column;

  TraceText(String source, String text) {
    this.source = source;
    this.text = text;
  }

  /** Goes to the next line that is not blank; false if there is none. */
  boolean nextLine() {
    while (lineEnd < text.length()) {
      lineStart = lineEnd + 1;
      int newline = text.indexOf('\n', lineStart);
      lineEnd = newline < 0 ? text.length() : newline;
      position = lineStart;
      line++;
      skipBlanks();
      if (!atEnd()) {
        return true;
      }
    }
    column = 1;
    return false;
  }

  /** The line of the text, counted from 1. */
  int line() {
    return line;
  }

  /** The column, counted from 1, of the word that was read last. */
  int column() {
    return column;
  }

  /** Whether the line has no more words. */
  boolean atEnd() {
    return position >= lineEnd;
  }

  /** The character at the position, which is not read by this; a blank at the end of the line. */
  char peek() {
    return atEnd() ? ' ' : text.charAt(position);
  }

  /** The next word, described as {@code expected} if the line ends before it. */
  String word(String expected) {
    begin(expected);
    int start = position;
    skipWord();
    String word = text.substring(start, position);
    skipBlanks();
    return word;
  }

  /** The first letter of the next word; {@link #rest} must read what follows it. */
  char letter(String expected) {
    begin(expected);
    return text.charAt(position++);
  }

  /** The number that is the next word. */
  int number(String expected, int most) {
    begin(range(expected, most));
    return rest(expected, most);
  }

  /** The number, 0 to {@code most}, from the position to the end of the word. */
  int rest(String expected, int most) {
    int start = position;
    skipWord();
    long value = 0;
    for (int i = start; i < position && value <= most; i++) {
      char c = text.charAt(i);
      value = c >= '0' && c <= '9' ? 10 * value + c - '0' : Long.MAX_VALUE;
    }
    if (start == position || value > most) {
      throw slip(range(expected, most), quote(text.substring(column - 1 + lineStart, position)));
    }
    skipBlanks();
    return (int) value;
  }

  void end() {
    if (!atEnd()) {
      String word = word("");
      throw slip("the end of the line", quote(word));
    }
  }

  /** A slip at the word read last. */
  ScenarioException slip(String expected, String found) {
    return slip(column, expected, found);
  }

  ScenarioException slip(int column, String expected, String found) {
    return new ScenarioException(source, line, column, expected, found);
  }

  /** A slip at the position, which is the end of the line. */
  ScenarioException missing(String expected) {
    return slip(position - lineStart + 1, expected, "the end of the line");
  }

  /** A slip behind the last line. */
  ScenarioException slipAtEnd(String expected, String found) {
    int behind = lineStart == text.length() ? line : line + 1;
    return new ScenarioException(source, behind, 1, expected, found);
  }

  static String quote(String word) {
    return word.length() > MOST_QUOTED
        ? '"' + word.substring(0, MOST_QUOTED) + "…\""
        : '"' + word + '"';
  }

  static String range(String expected, int most) {
    return expected + ", 0 to " + most;
  }

  private void begin(String expected) {
    column = position - lineStart + 1;
    if (atEnd()) {
      throw missing(expected);
    }
  }

  private void skipWord() {
    while (!atEnd() && !Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private void skipBlanks() {
    while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
