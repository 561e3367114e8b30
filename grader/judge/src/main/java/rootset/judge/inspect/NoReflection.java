package rootset.judge.inspect;

import java.util.List;
import java.util.Set;

/**
 * The rule {@code no-reflection}: code says what it uses. What the compiler makes of lambdas,
 * records, enums and string concatenation passes, because bootstrap methods are no accesses.
 */
final class NoReflection {
  private static final Set<String> CLASS_METHODS_ALLOWED =
      Set.of(
          "asSubclass",
          "cast",
          "desiredAssertionStatus",
          "equals",
          "getCanonicalName",
          "getComponentType",
          "getEnumConstants",
          "getName",
          "getPackageName",
          "getSimpleName",
          "getSuperclass",
          "getTypeName",
          "hashCode",
          "isArray",
          "isAssignableFrom",
          "isEnum",
          "isInstance",
          "isInterface",
          "isRecord",
          "toString");

  private static final String REFLECTION =
      "reaches code by its name, past what the compiler and the grader can check:"
          + " call methods and constructors directly.";

  private static final String LOADER =
      "loads code that was not handed in as source: write what you need as classes of your own.";

  private static final String INTERNAL =
      "is an internal of the JDK that gets around the language's own rules: use the public classes"
          + " of java.util and java.lang.";

  private static final String STACK =
      "looks at who is calling, which the answer must not depend on: work with the arguments"
          + " alone.";

  private static final List<Ban> BANS =
      List.of(
          Ban.types(INTERNAL, "sun.", "com.sun.", "jdk.", "java.lang.foreign."),
          Ban.types(
              LOADER,
              "java.lang.ClassLoader",
              "java.security.SecureClassLoader",
              "java.net.URLClassLoader",
              "java.lang.Module",
              "java.lang.ModuleLayer",
              "java.lang.instrument.",
              "java.util.ServiceLoader",
              "javax.script.",
              "javax.tools.",
              "javax.naming.",
              "java.beans.",
              "java.rmi."),
          Ban.types(STACK, "java.lang.StackWalker"),
          Ban.types(REFLECTION, "java.lang.reflect."),
          new Ban(false, NoReflection::isInvocation, REFLECTION),
          Ban.members(LOADER, "java.lang.Thread", "getContextClassLoader", "setContextClassLoader"),
          Ban.members(
              REFLECTION,
              use ->
                  use.type().equals("java.lang.Class")
                      && !CLASS_METHODS_ALLOWED.contains(use.member())));

  private NoReflection() {}

  static Check check() {
    return new Bans(
        "reflection",
        "reflection and class loading get around what the compiler and the grader can check",
        BANS);
  }

  /** Serializable lambdas bring a method of the compiler's that takes a SerializedLambda. */
  private static boolean isInvocation(Use use) {
    return use.type().startsWith("java.lang.invoke.")
        && !use.type().equals("java.lang.invoke.SerializedLambda");
  }
}
