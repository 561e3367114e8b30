package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.judge.inspect.Snippets.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class NoReflectionTest {
  private static List<Finding> of(String member) {
    return findings("no-reflection", "class Subject {\n  " + member + "\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object m() throws Exception { return Class.forName(\"A\"); }",
        "Object m() throws Exception { return getClass().getDeclaredFields(); }",
        "Object m() throws Exception { return getClass().getDeclaredMethod(\"m\"); }",
        "Object m() throws Exception { return String.class.getDeclaredConstructor().newInstance();"
            + " }",
        "@SuppressWarnings(\"deprecation\") Object m() throws Exception {"
            + " return String.class.newInstance(); }",
        "Object m() { return getClass().getClassLoader(); }",
        "Object m() { return getClass().getResourceAsStream(\"x\"); }",
        "Object m() { return ClassLoader.getSystemClassLoader(); }",
        "Object m() { return Thread.currentThread().getContextClassLoader(); }",
        "Object m() { return java.lang.invoke.MethodHandles.lookup(); }",
        "java.lang.invoke.VarHandle handle;",
        "java.lang.reflect.Method[] methods;",
        "Object m() { return java.lang.reflect.Array.newInstance(int.class, 3); }",
        "Object m() { return ServiceLoader.load(Runnable.class); }",
        "Object m() { return StackWalker.getInstance(); }",
        "Object m() { return getClass().getModule(); }",
        "Object m() { return javax.tools.ToolProvider.getSystemJavaCompiler(); }",
        "Object m() { return sun.misc.Unsafe.class; }",
        "Function<String, Object> m() {"
            + " return name -> { try { return Class.forName(name); }"
            + " catch (Exception e) { return e; } }; }",
        "static class Loader extends ClassLoader {}",
      })
  void reflection_is_found(String member) {
    assertThat(of(member)).isNotEmpty().extracting(Finding::place).containsOnly("Subject.java:3");
  }

  private static List<Finding> asserting(String call) {
    return new Snippets()
        .given(
            "org.assertj.core.api",
            "public class ObjectAssert {"
                + " public ObjectAssert extracting(String... names) { return this; }"
                + " public ObjectAssert extracting(java.util.function.Function<Object, Object> f) {"
                + " return this; }"
                + " public void hasFieldOrProperty(String name) {}"
                + " public void usingRecursiveComparison() {}"
                + " public void hasToString(String text) {} }")
        .inspect(
            new Rule("no-reflection", ""),
            "class Subject { void m(org.assertj.core.api.ObjectAssert that) { that."
                + call
                + "; }}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hasFieldOrProperty(\"grey\")",
        "extracting(\"grey\")",
        "extracting(\"grey\", \"heap\")",
        "usingRecursiveComparison()",
      })
  void an_assertion_that_reads_fields_by_name_is_found(String call) {
    assertThat(asserting(call))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("by the names of their fields");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hasToString(\"a\")", "extracting(each -> each)"})
  void an_assertion_that_calls_methods_is_allowed(String call) {
    assertThat(asserting(call)).isEmpty();
  }

  @Test
  void a_method_reference_to_reflection_is_found() {
    assertThat(
            of(
                "interface Find { Class<?> of(String name) throws ClassNotFoundException; }"
                    + " Find find = Class::forName;"))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "`Class.forName` reaches code by its name, past what the compiler and the grader can"
                + " check: call methods and constructors directly.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String m() { return getClass().getSimpleName() + getClass().getName(); }",
        "String m() { return \"made by \" + Subject.class; }",
        "boolean m(Object o) { return getClass() == o.getClass() && Subject.class.isInstance(o); }",
        "record Pair(int a, String b) {} enum Kind { A, B }",
        "String m(int n) { return \"n is \" + n + \", \" + (n > 0); }",
        "int m(String s) { return switch (s) { case \"a\" -> 1; default -> 2; }; }",
        "Supplier<String> m(int n) { return () -> \"n\" + n; }",
        "Runnable m() { return (Runnable & java.io.Serializable) () -> {}; }",
        "@FunctionalInterface interface F { void f(); } @Deprecated void old() {}",
        "void m() { throw new UnsupportedOperationException(getClass().getTypeName()); }",
      })
  void what_the_language_itself_needs_is_allowed(String member) {
    assertThat(of(member)).isEmpty();
  }

  @Test
  void a_method_named_like_a_lambda_body_hides_nothing() {
    assertThat(of("Object lambda$m$0() throws Exception { return Class.forName(\"A\"); }"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("Subject.java:3");
              assertThat(finding.message()).contains("`lambda$m$0`");
            });
  }

  @Test
  void a_method_that_refers_to_itself_under_such_a_name_does_not_break_the_rule() {
    assertThat(
            of(
                "Runnable access$0() { return access$0(); } void lambda$x() { Runnable r ="
                    + " this::lambda$x; }"))
        .hasSize(2);
  }
}
