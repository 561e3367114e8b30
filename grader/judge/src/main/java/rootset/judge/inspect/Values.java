package rootset.judge.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Tells values from everything else. A value never changes and holds nothing but values: numbers,
 * strings, enums, immutable types of the JDK, and records and final fields made of these. A class
 * of the student's is one only if all classes below it are, and an interface only if everything
 * that the student's code makes for it is; so a type that passes keeps nothing alive, whoever hands
 * it out.
 */
final class Values {
  private static final Set<String> JDK_VALUES =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Class",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/String",
          "java/lang/Void",
          "java/math/BigDecimal",
          "java/math/BigInteger",
          "java/math/MathContext",
          "java/net/URI",
          "java/nio/charset/Charset",
          "java/util/Currency",
          "java/util/HexFormat",
          "java/util/Locale",
          "java/util/OptionalDouble",
          "java/util/OptionalInt",
          "java/util/OptionalLong",
          "java/util/UUID",
          "java/util/regex/Pattern");

  private static final Set<String> STATELESS_PARENTS =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum", "java/lang/Number");

  private final Bytecode code;

  /** Types that were found to be values; all that they are made of is in here, too. */
  private final Set<Type> known = new HashSet<>();

  Values(Bytecode code) {
    this.code = code;
  }

  /** A type on the way, and how the walk came to it; empty for the first. */
  private record Step(Type type, Supplier<String> via) {}

  /**
   * Why a type is no value: empty if it is one; otherwise a clause such as "field `log` of `State`
   * is of type List", or the empty text where the type itself says it all.
   */
  Optional<String> objection(Type type) {
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(type, () -> "")));
    Set<Type> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Step step = open.removeFirst();
      if (step.type.getSort() >= Type.ARRAY && !known.contains(step.type) && seen.add(step.type)) {
        Optional<String> objection = expand(step, open);
        if (objection.isPresent()) {
          return objection;
        }
      }
    }
    known.addAll(seen);
    return Optional.empty();
  }

  boolean isValue(Type type) {
    return objection(type).isEmpty();
  }

  boolean isValue(String internalName) {
    return isValue(Type.getObjectType(internalName));
  }

  /** Puts what a type is made of on the list, or objects to the type. */
  private Optional<String> expand(Step step, Deque<Step> open) {
    if (step.type.getSort() == Type.ARRAY) {
      return objectTo(step);
    }
    String name = step.type.getInternalName();
    if (name.startsWith("java/")) {
      return expandJdk(step, name, open);
    }
    ClassNode node = code.find(name);
    if (node == null) {
      return objectTo(step);
    }
    return (node.access & Opcodes.ACC_INTERFACE) != 0
        ? expandInterface(step, node, open)
        : expandClass(step, node, open);
  }

  private static Optional<String> objectTo(Step step) {
    String via = step.via.get();
    return Optional.of(via.isEmpty() ? "" : via + " is of type " + Words.simple(step.type));
  }

  private Optional<String> expandJdk(Step step, String name, Deque<Step> open) {
    if (JDK_VALUES.contains(name) || isTime(name) || isJdkEnum(name)) {
      return Optional.empty();
    }
    if (isFunction(name)) {
      expandMade(name, open);
      return Optional.empty();
    }
    return objectTo(step);
  }

  /** Functions that only code can make; {@code Predicate.isEqual} holds on to any object. */
  private static boolean isFunction(String name) {
    return name.equals("java/util/Comparator")
        || name.startsWith("java/util/function/") && !name.endsWith("/Predicate");
  }

  private static boolean isTime(String name) {
    return name.startsWith("java/time/") && !name.equals("java/time/Clock");
  }

  /** Asks the JDK itself; nothing of the student's lives in its packages. */
  private static boolean isJdkEnum(String name) {
    try {
      ClassLoader jdk = ClassLoader.getPlatformClassLoader();
      return Class.forName(name.replace('/', '.'), false, jdk).isEnum();
    } catch (ClassNotFoundException unknown) {
      return false;
    }
  }

  private Optional<String> expandInterface(Step step, ClassNode node, Deque<Step> open) {
    if (code.student(node.name) != null) {
      expandMade(node.name, open);
      return Optional.empty();
    }
    if (node.permittedSubclasses != null) {
      node.permittedSubclasses.forEach(
          each -> open.add(new Step(Type.getObjectType(each), () -> "its subtype")));
      return Optional.empty();
    }
    return objectTo(step);
  }

  /** Everything that the student's code can put where an interface or a class is asked for. */
  private void expandMade(String name, Deque<Step> open) {
    for (String child : code.hierarchy().children(name)) {
      open.add(new Step(Type.getObjectType(child), () -> "its subtype"));
    }
    for (Lambda lambda : code.hierarchy().lambdas(name)) {
      List<Type> captured = lambda.captured();
      for (int index = 0; index < captured.size(); index++) {
        int which = index;
        open.add(new Step(captured.get(index), () -> capture(lambda, which, name)));
      }
    }
  }

  private static String capture(Lambda lambda, int index, String type) {
    String what = lambda.name(index).map(name -> "`" + name + "`").orElse("an object");
    return what + ", captured by the " + Words.simple(type) + " in line " + lambda.line() + ",";
  }

  private Optional<String> expandClass(Step step, ClassNode node, Deque<Step> open) {
    boolean students = code.student(node.name) != null;
    boolean plain = !node.superName.equals("java/lang/Record") && !isEnum(node);
    if (!students && plain) {
      return objectTo(step);
    }
    for (FieldNode field : node.fields) {
      if (code.isHeld(node, field)) {
        if ((field.access & Opcodes.ACC_FINAL) == 0) {
          return Optional.of(field(node, field) + " can change");
        }
        open.add(new Step(Type.getType(field.desc), () -> field(node, field)));
      }
    }
    expandMade(node.name, open);
    if (STATELESS_PARENTS.contains(node.superName)) {
      return Optional.empty();
    }
    open.add(
        new Step(
            Type.getObjectType(node.superName),
            () -> "the superclass of `" + Words.simple(node.name) + "`"));
    return Optional.empty();
  }

  private static boolean isEnum(ClassNode node) {
    return (node.access & Opcodes.ACC_ENUM) != 0;
  }

  private static String field(ClassNode in, FieldNode field) {
    String owner = "`" + Words.simple(in.name) + "`";
    return Bytecode.isOuterThis(field)
        ? "the object around " + owner
        : "field `" + field.name + "` of " + owner;
  }
}
