package rootset.judge.dump;

import java.util.Map;

/** What objects are called on a way. */
final class Names {
  /** What lies behind statics of the JDK that programs keep things in. */
  private static final Map<String, String> HIDEOUTS =
      Map.of(
          "ApplicationShutdownHooks.hooks", "the shutdown hooks",
          "System.props", "the system properties",
          "Security.props", "the security properties",
          "Thread.defaultUncaughtExceptionHandler", "the handler of uncaught exceptions");

  private static final Map<Character, String> PRIMITIVES =
      Map.of(
          'Z', "boolean", 'C', "char", 'F', "float", 'D', "double", 'B', "byte", 'S', "short", 'I',
          "int", 'J', "long");

  private Names() {}

  /** Whether programs keep things of their own behind this static of the JDK. */
  static boolean isHideout(HeapClass type, String field) {
    return HIDEOUTS.containsKey(simple(type) + "." + field);
  }

  static String root(HeapClass type, String field) {
    String name = simple(type) + "." + field;
    String what = HIDEOUTS.get(name);
    return "static " + name + (what == null ? "" : " (" + what + ")");
  }

  /** An object's name: of what the JDK's classes are made of, the class around it. */
  static String of(HeapDump dump, int object) {
    HeapClass type = dump.classOf(object);
    if (dump.isClass(object)) {
      return "class " + simple(type);
    }
    return type.isJdks() && !type.isArray() ? outermost(type) : simple(type);
  }

  static String withLength(HeapDump dump, int object) {
    String name = of(dump, object);
    return dump.length(object).map(length -> name.replaceFirst("\\[", "[" + length)).orElse(name);
  }

  /** A class's name without its package; a lambda is called after the class that it stands in. */
  static String simple(HeapClass type) {
    String name = type.name();
    if (name.startsWith("[")) {
      return element(name) + "[]".repeat(name.lastIndexOf('[') + 1);
    }
    return type.isLambda() ? "lambda in " + simple(host(type)) : simple(name);
  }

  /** A class's whole name as source code has it: {@code int[][]}, {@code java.lang.String[]}. */
  static String full(HeapClass type) {
    String name = type.name();
    int dimensions = name.lastIndexOf('[') + 1;
    if (dimensions == 0) {
      return name;
    }
    String element = name.substring(dimensions);
    String full =
        element.length() == 1
            ? PRIMITIVES.getOrDefault(element.charAt(0), element)
            : element.substring(1, element.length() - 1);
    return full + "[]".repeat(dimensions);
  }

  /** A thread and its name, which is empty if the dump does not have it. */
  static String thread(HeapDump dump, int thread) {
    String name = thread == HeapDump.NONE ? "" : dump.text(dump.follow(thread, "name")).orElse("");
    return "thread \"" + name + "\"";
  }

  /** The class that a lambda stands in. */
  static String host(HeapClass lambda) {
    return lambda.name().substring(0, lambda.name().indexOf("$$Lambda"));
  }

  /**
   * The name of a nested class alone; an anonymous one keeps the class around it, a proxy's has a
   * number that means nothing.
   */
  private static String simple(String name) {
    String plain = name.substring(name.lastIndexOf('.') + 1);
    if (plain.startsWith("$Proxy")) {
      return "Proxy";
    }
    String last = plain.substring(plain.lastIndexOf('$') + 1);
    return last.isEmpty() || Character.isDigit(last.charAt(0)) ? plain : last;
  }

  private static String outermost(HeapClass type) {
    String plain = type.name().substring(type.name().lastIndexOf('.') + 1);
    int nested = plain.indexOf('$');
    return nested <= 0 ? plain : plain.substring(0, nested);
  }

  private static String element(String array) {
    String element = array.substring(array.lastIndexOf('[') + 1);
    return element.length() == 1
        ? PRIMITIVES.getOrDefault(element.charAt(0), element)
        : simple(element.substring(1, element.length() - 1));
  }

  /**
   * Whether an object is a part of the collection, text or the like that the way has come to: then
   * it is not told by itself.
   */
  static boolean stays(HeapDump dump, Way from, int object) {
    if (from == null || !from.isJdks() || dump.isClass(object)) {
      return false;
    }
    HeapClass type = dump.classOf(object);
    if (dump.isPrimitives(object)) {
      return from.isText() && type.name().equals("[B");
    }
    if (from.label().equals("DirectByteBuffer") && type.name().endsWith(".ref.Cleaner")) {
      return true;
    }
    boolean isNested = type.name().indexOf('$') > 0;
    return type.isJdks() && (type.isArray() || isNested && outermost(type).equals(from.label()));
  }

  /** A field as the source calls it: a captured variable by its name. */
  static String field(String name) {
    return name.startsWith("this$") ? "this" : name.replaceFirst("^val\\$", "");
  }

  /** Whether the field must be told that leads on from an object: a student's with several. */
  static boolean tellsField(HeapDump dump, int object) {
    HeapClass type = dump.classOf(object);
    return !type.isJdks() && !type.isLambda() && dump.referenceFields(object) > 1;
  }
}
