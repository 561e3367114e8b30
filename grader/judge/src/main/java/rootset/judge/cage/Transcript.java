package rootset.judge.cage;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import rootset.cage.protocol.Thrown;

/** The last calls that a test made, as source text: what was done, in a student's words. */
final class Transcript {
  private static final int LAST = 10;
  private static final int LONGEST_VALUE = 60;

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

  private static String text(Object value) {
    if (value instanceof String string) {
      return "\"" + bounded(string.replace("\n", "\\n")) + "\"";
    }
    if (value instanceof Character) {
      return "'" + value + "'";
    }
    if (value != null && value.getClass().isArray()) {
      String component = value.getClass().getComponentType().getSimpleName();
      return component + "[" + Array.getLength(value) + "]";
    }
    if (value != null && isOpaque(value)) {
      return "a " + (value.getClass().isAnonymousClass() ? "test object" : label(value.getClass()));
    }
    return bounded(String.valueOf(value));
  }

  /** Whether an object is the test's own, of no class that means anything to a student. */
  private static boolean isOpaque(Object value) {
    return (value.getClass().isSynthetic() || value.getClass().isAnonymousClass())
        && !Proxy.isProxyClass(value.getClass());
  }

  private static String label(Class<?> type) {
    return type.getInterfaces().length > 0
        ? type.getInterfaces()[0].getSimpleName()
        : "test object";
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
