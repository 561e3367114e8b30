package rootset.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON object in a line of a recording; whoever asks for what it does not hold gets a slip. */
final class Entry {
  private final int line;
  private final Map<?, ?> fields;

  private Entry(int line, Map<?, ?> fields) {
    this.line = line;
    this.fields = fields;
  }

  static Entry parse(int line, String text) {
    return new Entry(line, JsonReader.object(line, text));
  }

  int line() {
    return line;
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  String string(String key) {
    if (fields.get(key) instanceof String string) {
      return string;
    }
    throw wrong(key, "a string");
  }

  /** One of the constants of an enum, which the file spells in small letters. */
  <E extends Enum<E>> E constant(String key, E[] constants) {
    Object found = fields.get(key);
    List<String> names = new ArrayList<>();
    for (E constant : constants) {
      if (lowerCase(constant).equals(found)) {
        return constant;
      }
      names.add(lowerCase(constant));
    }
    throw wrong(key, "one of " + String.join(", ", names));
  }

  static String lowerCase(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < constant.name().length(); i++) {
      char c = constant.name().charAt(i);
      name.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
    }
    return name.toString();
  }

  int integer(String key, int least, int most) {
    if (fields.get(key) instanceof Long number && number >= least && number <= most) {
      return number.intValue();
    }
    throw wrong(key, "a number from " + least + " to " + most);
  }

  /** A number from 0 on. */
  long amount(String key) {
    if (fields.get(key) instanceof Long number && number >= 0) {
      return number;
    }
    throw wrong(key, "a number from 0 on");
  }

  List<Entry> list(String key) {
    if (!(fields.get(key) instanceof List<?> list)) {
      throw wrong(key, "an array");
    }
    List<Entry> entries = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof Map<?, ?> map)) {
        throw wrong(key, "an array of objects");
      }
      entries.add(new Entry(line, map));
    }
    return entries;
  }

  IllegalArgumentException wrong(String key, String expected) {
    Object found = fields.get(key);
    String quoted = found instanceof String ? "\"" + found + '"' : String.valueOf(found);
    return slip(line, expected + " as \"" + key + '"', found == null ? "nothing" : quoted);
  }

  static IllegalArgumentException slip(int line, String expected, String found) {
    return new IllegalArgumentException(
        "recording:" + line + ": expected " + expected + ", found " + found);
  }
}
