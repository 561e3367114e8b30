package rootset.judge.inspect;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final String ASSERTION =
      "looks into objects by the names of their fields and methods: compare what their methods"
          + " return.";

  private static final String TEST_TOOL =
      "changes how tests are run: write plain tests, and put what they share into a method that"
          + " has @BeforeEach.";

  /** Assertions that do by themselves what the code under this rule must not do. */
  private static final Pattern INTROSPECTIVE =
      Pattern.compile(
          "(has|isEqualToComparing|using|ignoring|comparing)\\w*(Field|Propert|Recursive)\\w*"
              + "|extractingResultOf|invokeMethod");

  private static final Pattern TAKES_NAMES = Pattern.compile("(flatE|e)xtracting|filteredOn\\w*");

  private static final List<Ban> BANS =
      List.of(
          Ban.types(TEST_TOOL, "org.junit.jupiter.api.extension.", "org.junit.platform."),
          Ban.types(
              ASSERTION,
              "org.assertj.core.api.AbstractClassAssert",
              "org.assertj.core.api.ClassAssert",
              "org.assertj.core.api.recursive.",
              "org.assertj.core.extractor.",
              "org.assertj.core.internal.",
              "org.assertj.core.util.introspection."),
          Ban.members(ASSERTION, NoReflection::isIntrospective),
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

  private static boolean isIntrospective(Use use) {
    boolean byName =
        TAKES_NAMES.matcher(use.member()).matches()
            && use.parameters().stream().anyMatch(each -> each.contains("java.lang.String"));
    return use.type().startsWith("org.assertj.core.api.")
        && (byName || INTROSPECTIVE.matcher(use.member()).matches());
  }

  /** Serializable lambdas bring a method of the compiler's that takes a SerializedLambda. */
  private static boolean isInvocation(Use use) {
    return use.type().startsWith("java.lang.invoke.")
        && !use.type().equals("java.lang.invoke.SerializedLambda");
  }
}
