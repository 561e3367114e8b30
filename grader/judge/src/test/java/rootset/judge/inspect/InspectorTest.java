package rootset.judge.inspect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import rootset.judge.course.Course;
import rootset.judge.course.CourseException;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class InspectorTest {
  private static final Rule STATICS = new Rule("no-static-mutable-state", "");

  private final Inspector inspector = new Inspector(null, name -> null);

  private static Course course(Rule rule) {
    Criterion criterion =
        new Criterion(
            "kept",
            "Keeps the rule",
            BigDecimal.ONE,
            false,
            Criterion.Show.ALL,
            "",
            rule,
            List.of(),
            BigDecimal.ZERO,
            BigDecimal.ZERO);
    Exercise exercise =
        new Exercise(
            "lru-cache",
            "",
            "p",
            List.of("A.java"),
            "",
            0,
            "",
            5,
            64,
            List.of(),
            List.of(criterion));
    return new Course("c", "C", List.of(exercise));
  }

  @ParameterizedTest
  @CsvSource({
    "checkstyle,''",
    "no-static-mutable-state,''",
    "no-withheld-packages,''",
    "no-reflection,''",
    "no-processes-or-files,''",
    "captures,rootset.exercises.fixedapp.Listener",
    "avoids,rootset.memory.FreeList",
    "avoids,'rootset.stack, rootset.memory.FreeList'",
  })
  void a_course_may_use_the_rules_that_exist(String name, String argument) {
    assertThatCode(() -> Inspector.check(course(new Rule(name, argument))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_course_without_rules_is_fine() {
    assertThatCode(() -> Inspector.check(course(null))).doesNotThrowAnyException();
  }

  @Test
  void an_unknown_rule_is_named_with_the_known_ones() {
    assertThatThrownBy(() -> Inspector.check(course(new Rule("no-reflexion", ""))))
        .isInstanceOf(CourseException.class)
        .hasMessage(
            "lru-cache: kept has the rule no-reflexion, which does not exist; there are: avoids,"
                + " captures, checkstyle, no-processes-or-files, no-reflection, no-static-mutable-state,"
                + " no-withheld-packages");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "Listener", "some interface"})
  void captures_needs_an_interface(String argument) {
    assertThatThrownBy(() -> Inspector.check(course(new Rule("captures", argument))))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("needs an interface");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FreeList", "rootset.stack rootset.memory", "rootset.stack,,a.B"})
  void avoids_needs_classes_or_packages(String argument) {
    assertThatThrownBy(() -> Inspector.check(course(new Rule("avoids", argument))))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("needs classes or packages");
  }

  @Test
  void other_rules_take_no_argument() {
    assertThatThrownBy(() -> Inspector.check(course(new Rule("no-reflection", "x.Y"))))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("takes no argument");
  }

  @Test
  void a_rule_that_does_not_exist_cannot_be_inspected() {
    assertThatThrownBy(
            () -> inspector.inspect(new Rule("x", ""), new Snippets().code("class A {}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-reflection");
  }

  @Test
  void checkstyle_needs_a_configuration() {
    Rule style = new Rule("checkstyle", "");
    assertThatThrownBy(() -> inspector.inspect(style, new Snippets().code("class A {}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("checkstyle");
  }

  @Test
  void findings_come_in_order_of_file_and_line() {
    assertThat(
            inspector.inspect(
                STATICS,
                new Snippets()
                    .code(
                        "class B { static int b; }",
                        "class A {\n\n static int z;\n static int a; }")))
        .extracting(Finding::place)
        .containsExactly("A.java:4", "A.java:5", "B.java:2");
  }

  @Test
  void no_more_than_twenty_findings_are_told() {
    String fields =
        IntStream.rangeClosed(1, 21).mapToObj(n -> "static int n" + n + ";").collect(joining());
    String code = "class A { " + fields + " }";
    assertThat(inspector.inspect(STATICS, new Snippets().code(code))).hasSize(20);
  }

  @Test
  void different_code_in_turn_is_told_apart() {
    StudentCode bad = new Snippets().code("class A { static int n; }");
    StudentCode good = new Snippets().code("class A { int n; }");
    assertThat(inspector.inspect(STATICS, bad)).hasSize(1);
    assertThat(inspector.inspect(STATICS, good)).isEmpty();
    assertThat(inspector.inspect(STATICS, bad)).hasSize(1);
  }

  @Test
  void no_code_keeps_every_rule() {
    StudentCode any = new Snippets().code("class A {}");
    StudentCode none = new StudentCode(any.exercise(), Map.of(), Map.of());
    assertThat(inspector.inspect(STATICS, none)).isEmpty();
    assertThat(inspector.inspect(new Rule("captures", "p.I"), none)).isEmpty();
  }

  @Test
  void class_names_that_differ_in_case_only_are_both_inspected() {
    StudentCode code =
        new Snippets()
            .code(
                "class A { static class Node { static int a; } static class NODE { static int b; }"
                    + " }");
    assertThat(inspector.inspect(STATICS, code)).hasSize(2);
  }

  @Test
  void a_class_file_that_cannot_be_read_is_a_failure_of_the_inspection() {
    StudentCode any = new Snippets().code("class A {}");
    StudentCode broken =
        new StudentCode(any.exercise(), any.sources(), Map.of("p.A", new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> inspector.inspect(STATICS, broken))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_class_file_that_archunit_leaves_out_is_a_failure_of_the_inspection() {
    Map<String, byte[]> files = Map.of("p.A", new byte[] {1, 2, 3});
    assertThatThrownBy(() -> Architecture.of(files))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("p.A");
  }

  @Test
  void code_nested_deeper_than_the_tools_can_go_is_a_finding() {
    String type = "LA<".repeat(12_000) + "LA;" + ">;".repeat(12_000);
    ClassWriter deep = new ClassWriter(0);
    deep.visit(Opcodes.V17, 0, "p/A", null, "java/lang/Object", null);
    deep.visitField(Opcodes.ACC_STATIC, "deep", "Ljava/util/List;", type, null);
    StudentCode any = new Snippets().code("class A {}");
    StudentCode code =
        new StudentCode(any.exercise(), any.sources(), Map.of("p.A", deep.toByteArray()));
    assertThat(inspector.inspect(STATICS, code))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("nested so deeply");
  }

  @Test
  void settings_of_archunit_on_the_class_path_have_no_say(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("archunit_ignore_patterns.txt"), ".*\n");
    Files.writeString(
        folder.resolve("archunit.properties"),
        "archRule.failOnEmptyShould=true\nresolveMissingDependenciesFromClassPath=true\n"
            + "classResolver=no.such.Resolver\n");
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (URLClassLoader poisoned = new URLClassLoader(new URL[] {folder.toUri().toURL()}, usual)) {
      thread.setContextClassLoader(poisoned);
      assertThat(inspector.inspect(STATICS, new Snippets().code("class A { static int n; }")))
          .hasSize(1);
      assertThat(thread.getContextClassLoader()).isSameAs(poisoned);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }
}
