package rootset.judge.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.course.CourseException;
import rootset.judge.course.Rule;
import rootset.judge.score.Finding;

class StyleTest {
  private static final Rule RULE = new Rule("checkstyle", "");

  @TempDir Path folder;
  private Inspector inspector;

  @BeforeEach
  void read_the_configuration() throws IOException {
    inspector = new Inspector(configuration(""), name -> null);
  }

  private Path configuration(String more) throws IOException {
    String text =
        """
        <?xml version="1.0"?>
        <!DOCTYPE module PUBLIC "-//Checkstyle//DTD Checkstyle Configuration 1.3//EN"
            "https://checkstyle.org/dtds/configuration_1_3.dtd">
        <module name="Checker">
          <module name="FileTabCharacter"/>
          MORE
          <module name="TreeWalker">
            <module name="NeedBraces"/>
            <module name="OuterTypeFilename"/>
            <module name="PackageDeclaration"/>
          </module>
        </module>
        """;
    return Files.writeString(folder.resolve("checkstyle.xml"), text.replace("MORE", more));
  }

  private List<Finding> of(Map<String, String> sources) {
    StudentCode any = new Snippets().code("class A {}");
    return inspector.inspect(RULE, new StudentCode(any.exercise(), sources, Map.of()));
  }

  private List<Finding> of(String body) {
    return of(Map.of("A.java", "package " + Snippets.PACKAGE + ";\n" + body));
  }

  @Test
  void clean_sources_have_no_findings() {
    assertThat(of("class A {}\n")).isEmpty();
  }

  @Test
  void a_finding_has_file_line_and_checkstyles_words() {
    assertThat(of("class A {\n  void m(boolean b) { if (b) return; }\n}\n"))
        .containsExactly(new Finding("A.java", 3, "'if' construct must use '{}'s."));
  }

  @Test
  void files_are_told_apart() {
    assertThat(
            of(
                Map.of(
                    "A.java", "package " + Snippets.PACKAGE + ";\nclass A {\n\t}\n",
                    "B.java", "package " + Snippets.PACKAGE + ";\n\nclass B {\n\t}\n")))
        .extracting(Finding::place)
        .containsExactly("A.java:3", "B.java:4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {\n  void m(boolean b) { if (b) return; }",
        "class A { void m(Object o) { if (o instanceof) } }",
        "class A { void m() { primitive int value = 1; } }",
        "class \uD800 {}",
      })
  void what_checkstyle_cannot_read_is_one_finding(String source) {
    assertThat(of(source))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("A.java");
              assertThat(finding.message()).startsWith("Checkstyle cannot read this file");
            });
  }

  @Test
  void endless_nesting_is_one_finding() {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertThat(of("class A {\n int n = " + deep + ";\n}\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f(a -> ", "(Object) (", "((a) -> ", "new A<A<A<A<A<A<>>>>>>() == ("})
  void what_takes_the_grammar_too_long_is_one_finding(String nested) {
    long open = nested.chars().filter(c -> c == '(').count();
    long closed = nested.chars().filter(c -> c == ')').count();
    String end = ")".repeat((int) (open - closed) * 300);
    assertThat(of("class A {\n Object o = " + nested.repeat(300) + "1" + end + ";\n}\n"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("Checkstyle cannot read");
  }

  @Test
  void long_and_moderately_nested_sources_are_read() {
    String table = "int[] table = {" + "1, ".repeat(3_000) + "1};\n";
    String text = "String text = \"a\"" + " + \"a\"".repeat(300) + ";\n";
    String calls = "int n = " + "f(".repeat(12) + "1" + ")".repeat(12) + ";\n";
    String chain =
        "void m(int n) { if (n == 0) { } " + "else if (n == 1) { }\n".repeat(100) + "}\n";
    assertThat(of("class A {\n" + table + text + calls + chain + "}\n")).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_does_not_spoil_the_others_or_the_next_submission() {
    String good = "package " + Snippets.PACKAGE + ";\nclass B {\n\t}\n";
    assertThat(of(Map.of("A.java", "class {", "B.java", good)))
        .extracting(Finding::place)
        .containsExactly("A.java", "B.java:3");
    assertThat(of(Map.of("B.java", good))).extracting(Finding::place).containsExactly("B.java:3");
  }

  @Test
  void comments_and_annotations_switch_nothing_off() {
    assertThat(
            of(
                """
                @SuppressWarnings("all")
                class A {
                  // CHECKSTYLE:OFF
                  void m(boolean b) { if (b) return; } // CHECKSTYLE:IGNORE
                }
                """))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SuppressionCommentFilter",
        "SuppressWithNearbyCommentFilter",
        "SuppressWarningsFilter",
        "SuppressWarningsHolder",
        "SuppressWithPlainTextCommentFilter",
        "SuppressWithNearbyTextFilter",
        "com.puppycrawl.tools.checkstyle.filters.SuppressWarningsFilter",
      })
  void a_configuration_that_obeys_students_is_refused(String module) throws IOException {
    Path file = configuration("<module name=\"" + module + "\"/>");
    assertThatThrownBy(() -> new Inspector(file, name -> null))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining(module);
  }

  @Test
  void a_configuration_with_an_unknown_module_is_refused() throws IOException {
    Path file = configuration("<module name=\"NoSuchCheck\"/>");
    assertThatThrownBy(() -> new Inspector(file, name -> null))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("NoSuchCheck");
  }

  @Test
  void a_file_name_cannot_lead_out_of_the_temporary_folder() {
    assertThatThrownBy(() -> of(Map.of("../../../../../../A.java", "class A {}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leads out");
  }
}
