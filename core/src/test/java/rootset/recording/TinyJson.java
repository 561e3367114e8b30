package rootset.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON reader by regular expressions, which shares nothing with the one that it checks. A string
 * stays as it is spelled, quotes included.
 */
final class TinyJson {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\G\\s*+([\\[\\]{},:]|\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-f]{4})*+\""
              + "|-?(?:0|[1-9]\\d*)|true|false|null)\\s*+");

  private final Matcher matcher;
  private final int end;
  private String token;

  private TinyJson(String text) {
    matcher = TOKEN.matcher(text);
    end = text.length();
    next();
  }

  static Value parse(String text) {
    TinyJson json = new TinyJson(text);
    Value value = json.value();
    if (!json.token.isEmpty()) {
      throw new AssertionError("more than one value: " + json.token);
    }
    return value;
  }

  private Value value() {
    String first = token;
    next();
    if (first.equals("{")) {
      Map<String, Value> fields = new LinkedHashMap<>();
      while (more("}", fields.isEmpty())) {
        String key = token;
        next();
        expect(":");
        if (!key.startsWith("\"") || fields.put(key, value()) != null) {
          throw new AssertionError("key " + key);
        }
      }
      return new Value("", fields, null);
    } else if (first.equals("[")) {
      List<Value> elements = new ArrayList<>();
      while (more("]", elements.isEmpty())) {
        elements.add(value());
      }
      return new Value("", null, elements);
    } else if ("]},:".contains(first)) {
      throw new AssertionError("no value: " + first);
    }
    return new Value(first, null, null);
  }

  private boolean more(String close, boolean first) {
    if (token.equals(close)) {
      next();
      return false;
    }
    if (!first) {
      expect(",");
    }
    return true;
  }

  private void expect(String expected) {
    if (!token.equals(expected)) {
      throw new AssertionError("expected " + expected + ", found " + token);
    }
    next();
  }

  private void next() {
    if (matcher.find()) {
      token = matcher.group(1);
    } else if (matcher.hitEnd() && (token == null || matcher.regionEnd() == end)) {
      token = "";
    } else {
      throw new AssertionError("no JSON behind " + token);
    }
  }

  /** A value: spelled out, or the fields of an object, or the elements of an array. */
  record Value(String word, Map<String, Value> fields, List<Value> elements) {
    Value get(String key) {
      return Objects.requireNonNull(fields.get('"' + key + '"'), key);
    }

    @Override
    public String toString() {
      if (fields != null) {
        List<String> parts = new ArrayList<>();
        fields.forEach((key, value) -> parts.add(key + ":" + value));
        return "{" + String.join(",", parts) + "}";
      } else if (elements != null) {
        return "[" + String.join(",", elements.stream().map(Value::toString).toList()) + "]";
      }
      return word;
    }
  }
}
