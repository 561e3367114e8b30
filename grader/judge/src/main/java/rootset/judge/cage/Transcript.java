package rootset.judge.cage;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rootset.cage.protocol.Thrown;

/** The last calls that a test made, as source text: what was done, in a student's words. */
final class Transcript {
  private static final int LAST = 10;
  private static final int LONGEST_VALUE = 60;
  private static final int DEEPEST = 3;
  private static final int MOST_PARTS = 20;

  private final Deque<String> lines = new ArrayDeque<>();
  private int calls;

  /** The calls, oldest first; a first line says how many came before them. */
  List<String> lines() {
    if (calls <= LAST) {
      return List.copyOf(lines);
    }
    Deque<String> all = new ArrayDeque<>(lines);
    all.addFirst("… " + (calls - LAST) + " calls before");
    return List.copyOf(all);
  }

  /** Notes a call before it is made, so that it stands there even if no answer comes. */
  void called(String call) {
    calls++;
    lines.addLast(call);
    if (lines.size() > LAST) {
      lines.removeFirst();
    }
  }

  void returned(Object value, boolean isVoid) {
    if (!isVoid) {
      amend(" → " + text(value));
    }
  }

  void threw(Thrown thrown) {
    amend(" throws " + simpleName(thrown.root().className()));
  }

  void gaveNoAnswer() {
    amend(" … no answer");
  }

  private void amend(String end) {
    lines.addLast(lines.removeLast() + end);
  }

  static String call(String target, String member, Object[] arguments) {
    StringJoiner text = new StringJoiner(", ", target + member + "(", ")");
    for (Object argument : arguments) {
      text.add(text(argument));
    }
    return text.toString();
  }

  static String simpleName(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }

  /**
   * A value as a student would write or read it; never an identity hash, which differs every time.
   */
  private static String text(Object value) {
    return bounded(text(value, 0));
  }

  private static String text(Object value, int depth) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (value instanceof String string) {
      return "\"" + bounded(string.replace("\n", "\\n")) + "\"";
    }
    if (value instanceof Character) {
      return "'" + value + "'";
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (RemoteObject.of(value) != null) {
      return RemoteObject.of(value).toString();
    }
    return compound(value, depth);
  }

  private static String compound(Object value, int depth) {
    Class<?> type = value.getClass();
    if (type.isArray()) {
      String name = type.getComponentType().getSimpleName() + "[" + Array.getLength(value) + "]";
      return shortOr(name, elements(value), "[", "]", depth);
    }
    if (type.isRecord()) {
      return shortOr(
          "a " + type.getSimpleName(), components(value), type.getSimpleName() + "(", ")", depth);
    }
    if (depth == DEEPEST) {
      return "a " + type.getSimpleName();
    }
    if (value instanceof Map<?, ?> map) {
      return joined(map.entrySet(), "{", "}", depth);
    }
    if (value instanceof Collection<?> collection) {
      return joined(collection, "[", "]", depth);
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return text(entry.getKey(), depth + 1) + "=" + text(entry.getValue(), depth + 1);
    }
    return type.getInterfaces().length > 0
        ? "a " + type.getInterfaces()[0].getSimpleName()
        : "a test object";
  }

  /** The parts if they are few and short; else the name, which says more than their beginning. */
  private static String shortOr(
      String name, List<Object> parts, String open, String close, int depth) {
    if (depth == DEEPEST || parts.size() > MOST_PARTS) {
      return name;
    }
    String text = joined(parts, open, close, depth);
    return text.length() <= LONGEST_VALUE ? text : name;
  }

  /** The elements of an array, or as many as tell that they are too many. */
  private static List<Object> elements(Object array) {
    return IntStream.range(0, Math.min(Array.getLength(array), MOST_PARTS + 1))
        .mapToObj(index -> Array.get(array, index))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Object> components(Object value) {
    List<Object> components = new ArrayList<>();
    for (RecordComponent each : value.getClass().getRecordComponents()) {
      components.add(component(value, each.getAccessor()));
    }
    return components;
  }

  private static Object component(Object value, Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(accessor + " of a contract's record cannot be read", broken);
    }
  }

  private static String joined(Collection<?> elements, String open, String close, int depth) {
    return elements.stream()
        .limit(LONGEST_VALUE)
        .map(element -> text(element, depth + 1))
        .collect(Collectors.joining(", ", open, close));
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
