package rootset.scenario;

import java.util.ArrayList;
import java.util.List;

/** The words of one line, read from left to right; every slip names its column. */
final class Words {
  private static final int MOST_QUOTED = 40;

  private final String source;
  private final int line;
  private final String text;
  private int position;
  private int column = 1;

  Words(String source, int line, String text) {
    this.source = source;
    this.line = line;
    this.text = uncommented(text);
    skipBlanks();
  }

  static String uncommented(String line) {
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  int line() {
    return line;
  }

  boolean atEnd() {
    return position == text.length();
  }

  /** The next word, described as {@code expected} if the line ends before it. */
  String next(String expected) {
    column = position + 1;
    if (atEnd()) {
      throw slip(expected, "the end of the line");
    }
    int start = position;
    while (!atEnd() && !isBlank(text.charAt(position))) {
      position++;
    }
    String word = text.substring(start, position);
    skipBlanks();
    return word;
  }

  int integer(String expected, int least, int most) {
    return integer(next(range(expected, least, most)), expected, least, most);
  }

  int integer(String word, String expected, int least, int most) {
    int value;
    try {
      value = Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw unexpected(range(expected, least, most), word);
    }
    if (value < least || value > most) {
      throw unexpected(range(expected, least, most), word);
    }
    return value;
  }

  void end() {
    if (!atEnd()) {
      String word = next("");
      throw unexpected("the end of the line", word);
    }
  }

  /** A slip at the word read last. */
  ScenarioException unexpected(String expected, String word) {
    return slip(expected, quote(word));
  }

  /** A slip at the word read last, which may be a misspelling of one of {@code candidates}. */
  ScenarioException unexpected(String expected, String word, Iterable<String> candidates) {
    String nearest = Spelling.nearest(word, candidates);
    String hint = nearest.isEmpty() ? "" : "; did you mean " + quote(nearest) + "?";
    return slip(expected, quote(word) + hint);
  }

  ScenarioException slip(String expected, String found) {
    return new ScenarioException(source, line, column, expected, found);
  }

  static String quote(String word) {
    return word.length() > MOST_QUOTED
        ? '"' + word.substring(0, MOST_QUOTED) + "…\""
        : '"' + word + '"';
  }

  /** Splits a text into lines; a carriage return at the end of one counts as blank. */
  static List<String> lines(String text) {
    return split(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, '\n');
  }

  /** The parts of a text between separators, empty ones included. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String range(String expected, int least, int most) {
    boolean whole = least == Integer.MIN_VALUE && most == Integer.MAX_VALUE;
    return whole ? expected : expected + ", " + least + " to " + most;
  }

  /** Space and below, as in {@link String#trim}; names are ASCII, so other blanks are slips. */
  static boolean isBlank(char c) {
    return c <= ' ';
  }

  private void skipBlanks() {
    while (!atEnd() && isBlank(text.charAt(position))) {
      position++;
    }
  }
}
