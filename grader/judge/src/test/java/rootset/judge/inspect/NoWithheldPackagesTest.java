package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class NoWithheldPackagesTest {
  private static List<Finding> of(String member) {
    return new Snippets()
        .given(
            "rootset.collectors",
            "public class MarkSweep { public static int sweep() { return 1; } }")
        .given("rootset.verify", "public class Oracle {}")
        .given("rootset.judge.run", "public record Result(int n) {}")
        .given("rootset.cage", "public interface Secret {}")
        .given("rootset.testkit", "public interface Drives {}")
        .given("org.junit.jupiter.api", "public class Assertions { public static void fail() {} }")
        .given("org.assertj.core", "public class Api {}")
        .given("rootset.heap", "public class Heap {}")
        .inspect(new Rule("no-withheld-packages", ""), "class Subject {\n  " + member + "\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rootset.collectors.MarkSweep inner;",
        "Object inner() { return new rootset.collectors.MarkSweep(); }",
        "int inner() { return rootset.collectors.MarkSweep.sweep(); }",
        "IntSupplier inner() { return rootset.collectors.MarkSweep::sweep; }",
        "IntSupplier inner() { return () -> rootset.collectors.MarkSweep.sweep(); }",
        "static class Inner extends rootset.collectors.MarkSweep {}",
        "static class Inner implements rootset.testkit.Drives {}",
        "List<rootset.verify.Oracle> inner;",
        "boolean inner(Object o) { return o instanceof rootset.judge.run.Result; }",
        "Class<?> inner() { return rootset.judge.run.Result.class; }",
        "rootset.judge.run.Result[] inner;",
        "void inner() { org.junit.jupiter.api.Assertions.fail(); }",
        "org.assertj.core.Api inner(int n) { return null; }",
      })
  void use_is_found(String member) {
    assertThat(of(member)).extracting(Finding::place).containsOnly("Subject.java:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String name() { return \"rootset.collectors.MarkSweep\"; }",
        "String name() { return \"rootset/collectors/MarkSweep.class\"; }",
        "String name(String type) { return \"rootset.collectors.\" + type; }",
        "static final String NAME = \"org.junit.jupiter.api.Test\";",
        "Supplier<String> name() { return () -> \"rootset.judge\"; }",
      })
  void names_in_strings_are_found(String member) {
    assertThat(of(member))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("Subject.java:3");
              assertThat(finding.message()).startsWith("A string names `");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rootset.heap.Heap heap;",
        "String text() { return \"the collectors of rootset\"; }",
        "String text() { return \"rootset.heap.Heap\"; }",
        "static class MarkSweep {} MarkSweep own;",
      })
  void what_is_not_withheld_is_allowed(String member) {
    assertThat(of(member)).isEmpty();
  }

  @Test
  void the_message_says_what_why_and_what_instead() {
    assertThat(of("Object o = new rootset.collectors.MarkSweep();"))
        .extracting(Finding::message)
        .containsExactly(
            "`rootset.collectors.MarkSweep` is the course's own solution, and the exercise is to"
                + " build it yourself: use your own classes and the JDK.");
  }
}
