package rootset.script;

/** The methods of text. */
final class TextNatives {
  /** The methods, in the order of their numbers. */
  static final String METHODS =
      "charAt at charCodeAt codePointAt slice substring toUpperCase toLowerCase trim "
          + "trimStart trimEnd split replace replaceAll indexOf lastIndexOf includes "
          + "startsWith endsWith repeat padStart padEnd concat localeCompare ";

  private static final int CHAR_AT = 0;
  private static final int AT = 1;
  private static final int CHAR_CODE_AT = 2;
  private static final int CODE_POINT_AT = 3;
  private static final int SLICE = 4;
  private static final int SUBSTRING = 5;
  private static final int TO_UPPER_CASE = 6;
  private static final int TO_LOWER_CASE = 7;
  private static final int TRIM = 8;
  private static final int TRIM_START = 9;
  private static final int TRIM_END = 10;
  private static final int SPLIT = 11;
  private static final int REPLACE = 12;
  private static final int REPLACE_ALL = 13;
  private static final int INDEX_OF = 14;
  private static final int LAST_INDEX_OF = 15;
  private static final int INCLUDES = 16;
  private static final int STARTS_WITH = 17;
  private static final int ENDS_WITH = 18;
  private static final int REPEAT = 19;
  private static final int PAD_START = 20;
  private static final int PAD_END = 21;
  private static final int CONCAT = 22;
  private static final int LOCALE_COMPARE = 23;

  private final Values values;
  private final Lists lists;
  private final Conversions conversions;
  private final Arguments arguments;

  TextNatives(Values values, Lists lists, Conversions conversions, Arguments arguments) {
    this.values = values;
    this.lists = lists;
    this.conversions = conversions;
    this.arguments = arguments;
  }

  /** Calls a method; its result is at hand. */
  void call(int method) {
    values.load(arguments.self);
    String text = conversions.text();
    int length = text.length();
    switch (method) {
      case CHAR_AT -> character(text, arguments.integer(0, 0), true);
      case AT -> {
        int index = arguments.integer(0, 0);
        character(text, index < 0 ? length + index : index, false);
      }
      case CHAR_CODE_AT, CODE_POINT_AT -> {
        int index = arguments.integer(0, 0);
        boolean isInside = index >= 0 && index < length;
        values.setNumber(
            isInside
                ? method == CODE_POINT_AT ? text.codePointAt(index) : text.charAt(index)
                : Double.NaN);
      }
      case SLICE -> {
        int from = arguments.place(0, 0, length);
        values.setText(text.substring(from, Math.max(from, arguments.place(1, length, length))));
      }
      case SUBSTRING -> {
        int from = Math.max(0, Math.min(arguments.integer(0, 0), length));
        int end = Math.max(0, Math.min(arguments.integer(1, length), length));
        values.setText(text.substring(Math.min(from, end), Math.max(from, end)));
      }
      case TO_UPPER_CASE -> values.setText(shift(text, 'a', 'z', -32));
      case TO_LOWER_CASE -> values.setText(shift(text, 'A', 'Z', 32));
      case TRIM -> values.setText(trim(text, true, true));
      case TRIM_START -> values.setText(trim(text, true, false));
      case TRIM_END -> values.setText(trim(text, false, true));
      case SPLIT -> split(text);
      case REPLACE, REPLACE_ALL -> replace(text, method == REPLACE_ALL);
      case INDEX_OF -> values.setNumber(text.indexOf(arguments.text(0), arguments.integer(1, 0)));
      case LAST_INDEX_OF -> values.setNumber(text.lastIndexOf(arguments.text(0)));
      case INCLUDES -> values.set(text.indexOf(arguments.text(0)) >= 0);
      case STARTS_WITH -> values.set(text.startsWith(arguments.text(0)));
      case ENDS_WITH -> values.set(text.endsWith(arguments.text(0)));
      case REPEAT -> values.setText(repeat(text, arguments.number(0)));
      case PAD_START -> values.setText(padding(length) + text);
      case PAD_END -> values.setText(text + padding(length));
      case CONCAT -> values.setText(text + arguments.text(0));
      case LOCALE_COMPARE -> {
        int order = text.compareTo(arguments.text(0));
        values.setNumber(order < 0 ? -1 : order > 0 ? 1 : 0);
      }
      default -> throw new IllegalStateException("no method " + method);
    }
  }

  private void character(String text, int index, boolean isText) {
    if (index >= 0 && index < text.length()) {
      values.setText(text.substring(index, index + 1));
    } else if (isText) {
      values.setText("");
    } else {
      values.set(Primitives.UNDEFINED);
    }
  }

  /** Letters of ASCII and of Latin-1 that lie in a range move. */
  private static String shift(String text, char from, char to, int distance) {
    StringBuilder shifted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLatin = c > 0x7f && c < 0xff && (c & 0x1f) < 0x1f && (c & 0x1f) != 0x17;
      char base = (char) (isLatin && c >= 0xc0 ? c & 0x3f | 0x40 : c);
      boolean isCase = isLatin ? c >= 0xc0 && (c >= 0xe0) == (from == 'a') : c >= from && c <= to;
      shifted.append(isCase && base > ' ' ? (char) (c + distance) : c);
    }
    return shifted.toString();
  }

  private static String trim(String text, boolean atStart, boolean atEnd) {
    int from = 0;
    int end = text.length();
    while (atStart && from < end && Lexer.isBlank(text.charAt(from))) {
      from++;
    }
    while (atEnd && end > from && Lexer.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end);
  }

  private void split(String text) {
    int mark = values.held();
    boolean isWhole = arguments.isMissing(0);
    String separator = isWhole ? "" : arguments.text(0);
    lists.create(0);
    int parts = values.hold();
    int from = 0;
    if (separator.isEmpty() && !isWhole) {
      for (; from < text.length(); from++) {
        push(parts, text.substring(from, from + 1));
      }
    } else {
      int at = isWhole ? -1 : text.indexOf(separator);
      while (at >= 0) {
        push(parts, text.substring(from, at));
        from = at + separator.length();
        at = text.indexOf(separator, from);
      }
      push(parts, text.substring(from));
    }
    values.load(parts);
    values.keep(mark);
  }

  private void push(int parts, String text) {
    values.setText(text);
    lists.push(parts);
  }

  private void replace(String text, boolean all) {
    String wanted = arguments.text(0);
    String replacement = arguments.text(1);
    if (all) {
      values.setText(text.replace(wanted, replacement));
      return;
    }
    int at = text.indexOf(wanted);
    values.setText(
        at < 0 ? text : text.substring(0, at) + replacement + text.substring(at + wanted.length()));
  }

  private static String repeat(String text, double times) {
    if (times < 0 || times * text.length() > Lists.MAX_LENGTH) {
      throw Thrown.range("Invalid count value: " + Numerals.text(times));
    }
    return text.repeat((int) times);
  }

  private String padding(int length) {
    int missing = Math.max(0, arguments.integer(0, 0) - length);
    String pad = arguments.isMissing(1) ? " " : arguments.text(1);
    if (pad.isEmpty()) {
      return "";
    }
    return repeat(pad, missing / pad.length() + 1).substring(0, missing);
  }
}
