package rootset.site;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Maps, lists, strings, numbers and booleans as JSON that may stand in a script element. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    Json json = new Json();
    json.write(value);
    return json.out.toString();
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
        write(each.next());
        out.append(each.hasNext() ? "," : "");
      }
      out.append(']');
    } else if (value instanceof String text) {
      writeText(text);
    } else {
      out.append(value);
    }
  }

  private void writeMap(Map<?, ?> map) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      out.append(first ? "" : ",");
      writeText(each.getKey().toString());
      out.append(':');
      write(each.getValue());
      first = false;
    }
    out.append('}');
  }

  private void writeText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> writePlain(c);
      }
    }
    out.append('"');
  }

  /** `<` could end the script element; two separators end a line in old JavaScript. */
  private void writePlain(char c) {
    if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
      out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
    } else {
      out.append(c);
    }
  }
}
