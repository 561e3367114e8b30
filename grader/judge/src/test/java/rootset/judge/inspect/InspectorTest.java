package rootset.judge.inspect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import rootset.judge.course.Course;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class InspectorTest {
  private static final Rule STATICS = new Rule("no-static-mutable-state", "");

  private final Inspector inspector = new Inspector(null, name -> null);

  @Test
  void the_courses_schema_knows_exactly_the_rules_that_exist() throws IOException {
    JsonNode definitions =
        new ObjectMapper()
            .readTree(Course.class.getResourceAsStream("course.schema.json"))
            .path("$defs");
    Set<String> known = new HashSet<>();
    definitions.path("ruleName").path("enum").forEach(each -> known.add(each.asText()));
    definitions.path("rule").path("properties").fieldNames().forEachRemaining(known::add);
    assertThat(known).containsExactlyInAnyOrderElementsOf(Inspector.rules());
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
