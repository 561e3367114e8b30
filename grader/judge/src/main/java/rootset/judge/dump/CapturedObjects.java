package rootset.judge.dump;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What handlers really hold: where class files say what a field may hold, a dump shows what it
 * does.
 */
final class CapturedObjects {
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.String",
          "java.lang.Class",
          "java.lang.Boolean",
          "java.lang.Character",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.net.URI",
          "java.util.Currency",
          "java.util.HexFormat",
          "java.util.Locale",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID",
          "java.util.regex.Pattern");

  private static final List<String> PARENTS_OF_VALUES =
      List.of("java.lang.Number", "java.lang.Enum", "java.nio.charset.Charset");

  private final HeapDump dump;
  private final Ways ways;
  private final Handlers handlers;
  private final Set<Integer> handedOut;

  CapturedObjects(HeapDump dump, Ways ways, Handlers handlers, List<Integer> handedOut) {
    this.dump = dump;
    this.ways = ways;
    this.handlers = handlers;
    this.handedOut = new HashSet<>(handedOut);
  }

  /** One line for each kind of handler and what it holds that is no value. */
  List<String> of(Class<?> contract) {
    Set<String> lines = new TreeSet<>();
    for (int each = 0; each < dump.size(); each++) {
      if (!dump.isClass(each) && ways.to(each) != null && isHandler(each, contract)) {
        int handler = each;
        held(each).forEach(what -> lines.add("  " + Names.of(dump, handler) + what));
      }
    }
    return List.copyOf(lines);
  }

  private boolean isHandler(int object, Class<?> contract) {
    HeapClass type = dump.classOf(object);
    if (!type.isLambda()) {
      return handlers.implement(type.name(), contract);
    }
    return handlers.lambdasImplement(Names.host(type), dump.fieldTypes(object), contract);
  }

  /** An object on the way from a handler, and how the way came to it. */
  private record Step(int object, String via) {}

  private Set<String> held(int handler) {
    Set<String> held = new TreeSet<>();
    Set<Integer> seen = new HashSet<>(Set.of(handler));
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(handler, "")));
    while (!open.isEmpty()) {
      Step step = open.removeFirst();
      boolean tellsField = Names.tellsField(dump, step.object);
      dump.references(
          step.object,
          (target, field, in) -> {
            if (isHeld(in, field) && seen.add(target) && !isJdksValue(target)) {
              String via = step.via + (tellsField ? "." + Names.field(field) : "") + " → ";
              String name = Names.withLength(dump, target);
              if (isMadeOfValues(target)) {
                open.add(new Step(target, via + name));
              } else {
                held.add(via + name);
              }
            }
          });
    }
    return held;
  }

  private boolean isHeld(HeapClass declaredIn, String field) {
    return declaredIn == null || handlers.holds(declaredIn.name(), field);
  }

  private boolean isJdksValue(int object) {
    HeapClass type = dump.classOf(object);
    return dump.isClass(object)
        || VALUES.contains(type.name())
        || type.name().startsWith("java.time.")
        || type.isJdks() && PARENTS_OF_VALUES.stream().anyMatch(type::isA);
  }

  /** An object of the student's or the course's is a value if all that it holds is. */
  private boolean isMadeOfValues(int object) {
    HeapClass type = dump.classOf(object);
    return !type.isJdks() && !type.isArray() && !handedOut.contains(object);
  }
}
