package rootset.recording;

/** Writes one JSON value, piece by piece; commas come where they belong. */
public final class JsonWriter {
  private final StringBuilder text = new StringBuilder();
  private boolean separate;

  /** Begins with nothing written. */
  public JsonWriter() {}

  /** Begins an object or an array. */
  public JsonWriter open(char bracket) {
    comma();
    text.append(bracket);
    separate = false;
    return this;
  }

  /** Ends an object or an array. */
  public JsonWriter close(char bracket) {
    text.append(bracket);
    separate = true;
    return this;
  }

  /** Writes a key of an object; its value follows. */
  public JsonWriter key(String key) {
    comma();
    quote(key);
    text.append(':');
    separate = false;
    return this;
  }

  /** Writes a string. */
  public JsonWriter value(String value) {
    comma();
    quote(value);
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter value(long value) {
    comma();
    text.append(value);
    return this;
  }

  /** Writes true or false. */
  public JsonWriter value(boolean value) {
    comma();
    text.append(value);
    return this;
  }

  /** Writes null. */
  public JsonWriter nothing() {
    comma();
    text.append("null");
    return this;
  }

  /** Writes a key and its string. */
  public JsonWriter field(String key, String value) {
    return key(key).value(value);
  }

  /** Writes a key and its number. */
  public JsonWriter field(String key, long value) {
    return key(key).value(value);
  }

  /** Writes a key and true or false. */
  public JsonWriter field(String key, boolean value) {
    return key(key).value(value);
  }

  /** Goes on in a new line, for people who read the text. */
  public JsonWriter line() {
    if (separate) {
      text.append(',');
      separate = false;
    }
    text.append('\n');
    return this;
  }

  /** Goes on in a new line where no comma belongs: before a closing bracket, or at the end. */
  public JsonWriter lastLine() {
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void comma() {
    if (separate) {
      text.append(',');
    }
    separate = true;
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    text.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (isPlain(c)) {
          text.append(c);
        } else {
          text.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
        }
      }
    }
  }

  /** Control characters, halves of pairs, and what ends a line in a script are escaped. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c != 0x7f && c != 0x2028 && c != 0x2029 && !Character.isSurrogate(c);
  }
}
