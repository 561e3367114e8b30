package rootset.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one line of JSON: objects become maps, arrays lists, numbers are whole and fit 64 bits.
 *
 * <p>Every slip names its line and column.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 16;
  private static final List<String> LITERALS = List.of("true", "false", "null");

  private final int line;
  private final String text;
  private int position;
  private int depth;

  private JsonReader(int line, String text) {
    this.line = line;
    this.text = text;
  }

  /** Reads {@code text}, which is line number {@code line} and must hold an object. */
  static Map<String, Object> object(int line, String text) {
    JsonReader reader = new JsonReader(line, text);
    reader.blanks();
    reader.check('{');
    Map<String, Object> object = reader.object();
    reader.blanks();
    if (reader.position < text.length()) {
      throw reader.slip("the end of the line");
    }
    return object;
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    enter('{');
    while (isNext('}', object.isEmpty())) {
      check('"');
      int start = position;
      String key = string();
      blanks();
      expect(':');
      Object value = value();
      if (object.containsKey(key)) {
        position = start;
        throw slip("a key that is not there yet");
      }
      object.put(key, value);
    }
    leave();
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    enter('[');
    while (isNext(']', array.isEmpty())) {
      array.add(value());
    }
    leave();
    return array;
  }

  private Object value() {
    blanks();
    char c = peek();
    if (c == '{') {
      return object();
    } else if (c == '[') {
      return array();
    } else if (c == '"') {
      return string();
    } else if (c == '-' || c >= '0' && c <= '9') {
      return number();
    }
    return literal();
  }

  private Boolean literal() {
    for (String literal : LITERALS) {
      if (text.startsWith(literal, position)) {
        position += literal.length();
        return literal.equals("null") ? null : Boolean.valueOf(literal);
      }
    }
    throw slip("a string, a whole number, an object or an array");
  }

  private Long number() {
    int start = position;
    position++;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    try {
      return Long.valueOf(text.substring(start, position));
    } catch (NumberFormatException e) {
      position = start;
      throw slip("a whole number of at most 64 bits");
    }
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    expect('"');
    while (peek() != '"') {
      if (position == text.length()) {
        throw slip("the end of a string");
      }
      char c = text.charAt(position++);
      string.append(c == '\\' ? escaped() : c);
    }
    position++;
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    int known = "\"\\/bfnrt".indexOf(c);
    if (c == 'u') {
      return unicode();
    } else if (known < 0) {
      throw slip("one of the letters \" \\ / b f n r t u");
    }
    position++;
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      position++;
      int digit = digit(peek());
      if (digit < 0) {
        throw slip("four hexadecimal digits");
      }
      code = 16 * code + digit;
    }
    position++;
    return (char) code;
  }

  /** Steps over the comma between two elements, or over the closing bracket: false then. */
  /** The value of a hexadecimal digit; -1 if it is none. */
  private static int digit(char c) {
    int digit = "0123456789abcdefABCDEF".indexOf(c);
    return digit > 15 ? digit - 6 : digit;
  }

  private boolean isNext(char bracket, boolean first) {
    blanks();
    if (peek() == bracket) {
      position++;
      return false;
    }
    if (!first) {
      if (peek() != ',') {
        throw slip("\",\" or \"" + bracket + '"');
      }
      position++;
      blanks();
    }
    return true;
  }

  private void enter(char bracket) {
    if (++depth > MAX_DEPTH) {
      throw slip("at most " + MAX_DEPTH + " brackets in each other");
    }
    expect(bracket);
  }

  private void leave() {
    depth--;
  }

  private void expect(char c) {
    check(c);
    position++;
  }

  private void check(char c) {
    if (peek() != c) {
      throw slip(quote(c));
    }
  }

  /** The next character; 0 at the end, where no text has one. */
  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      position++;
    }
  }

  private IllegalArgumentException slip(String expected) {
    boolean atEnd = position >= text.length();
    String found = atEnd ? "the end of the line" : quote(text.charAt(position));
    return new IllegalArgumentException(
        "recording:" + line + ":" + (position + 1) + ": expected " + expected + ", found " + found);
  }

  private static String quote(char c) {
    return c == '"' ? "a quotation mark" : "\"" + c + '"';
  }
}
