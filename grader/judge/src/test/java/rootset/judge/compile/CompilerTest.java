package rootset.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rootset.judge.compile.Compilation.CompileError;

class CompilerTest {
  private static Compiler compiler;

  @BeforeAll
  static void open() {
    compiler = new Compiler(List.of(), null, Duration.ofSeconds(60));
  }

  @AfterAll
  static void close() {
    compiler.close();
  }

  private static Compilation compile(String path, String text) {
    return compiler.compile(Map.of(path, text));
  }

  @Test
  void classes_come_back_by_name_nested_ones_too() {
    Compilation compilation = compile("p/A.java", "package p; class A { record B(int c) {} }");
    assertThat(compilation.succeeded()).isTrue();
    assertThat(compilation.classes()).containsOnlyKeys("p.A", "p.A$B");
  }

  @Test
  void an_error_names_file_and_line() {
    Compilation compilation =
        compile("p/A.java", "package p;\nclass A {\n  int a = \"text\";\n}\n");
    assertThat(compilation.classes()).isEmpty();
    assertThat(compilation.errors()).hasSize(1);
    CompileError error = compilation.errors().get(0);
    assertThat(error.path()).isEqualTo("p/A.java");
    assertThat(error.line()).isEqualTo(3);
    assertThat(error.message()).contains("incompatible types");
  }

  @Test
  void sources_see_each_other() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("p/A.java", "package p; class A { B b; }");
    sources.put("p/B.java", "package p; class B { A a; }");
    assertThat(compiler.compile(sources).classes()).containsOnlyKeys("p.A", "p.B");
  }

  @Test
  void sources_do_not_see_the_judge() {
    assertThat(
            compile("p/A.java", "package p; class A { org.junit.jupiter.api.Test test; }").errors())
        .isNotEmpty();
    assertThat(compile("p/A.java", "package p; class A { rootset.judge.Grader grader; }").errors())
        .isNotEmpty();
  }

  @Test
  void the_language_is_that_of_the_course_on_every_jdk() {
    String newer =
        "class A { int of(Object o) { return switch (o) { case String s -> 1; default -> 0; }; } }";
    assertThat(compile("A.java", newer).errors()).isNotEmpty();
    assertThat(
            compile("A.java", "class A { void a() { java.util.List.of(1).reversed(); } }").errors())
        .isNotEmpty();
  }

  @Test
  void annotation_processors_do_not_run() {
    String processor =
        """
        package p;
        @javax.annotation.processing.SupportedAnnotationTypes("*")
        class A extends javax.annotation.processing.AbstractProcessor {
          public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> a,
              javax.annotation.processing.RoundEnvironment r) { throw new Error(); }
        }
        """;
    assertThat(compile("p/A.java", processor).succeeded()).isTrue();
  }

  @Test
  void a_source_that_is_nested_too_deeply_is_an_error_and_the_next_one_compiles() {
    String deep = "class A { " + "{".repeat(100_000) + "}".repeat(100_000) + " }";
    assertThat(compile("A.java", deep).succeeded()).isFalse();
    assertThat(compile("A.java", "class A {}").succeeded()).isTrue();
  }

  @Test
  void a_compilation_that_takes_too_long_is_an_error_and_the_next_one_has_a_new_worker() {
    try (Compiler impatient = new Compiler(List.of(), null, Duration.ofMillis(1))) {
      Compilation late = impatient.compile(Map.of("A.java", "class A {}"));
      assertThat(late.errors())
          .extracting(CompileError::message)
          .first()
          .asString()
          .contains("takes longer");
    }
    try (Compiler patient = new Compiler(List.of(), null, Duration.ofSeconds(60))) {
      assertThat(patient.compile(Map.of("A.java", "class A {}")).succeeded()).isTrue();
    }
  }

  @Test
  void many_errors_are_cut_off() {
    String wrong = "class A { " + "int x = \"\";".repeat(500) + " }";
    assertThat(compile("A.java", wrong).errors()).hasSizeLessThanOrEqualTo(20);
  }
}
