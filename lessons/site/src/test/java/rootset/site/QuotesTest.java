package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code in lessons is the code of the project. */
class QuotesTest {
  private static final String FILE = "core/src/main/java/Stack.java";

  @TempDir private Path folder;
  private TinyCourse course;

  @BeforeEach
  void write() {
    course = new TinyCourse(folder);
    course.write(
        FILE,
        """
        class Stack {
          /** Pops. */
          void pop() {
            top = frame;

            depth--;
          }
        }
        """);
  }

  private TinyCourse quoting(String code) {
    return course.stacks("None.", "From `" + FILE + "`:\n\n```java\n" + code + "```\n");
  }

  @Test
  void a_quote_is_shown_with_the_name_of_its_file() {
    Document page = quoting("void pop() {\n  top = frame;\n\n  depth--;\n}\n").stacks();
    assertThat(page.select("figure.quote figcaption").text())
        .isEqualTo("Stack.java core/src/main/java");
    assertThat(page.select(".code-example p code").text()).isEqualTo("Stack.java");
  }

  @Test
  void indentation_that_all_lines_share_does_not_count() {
    assertThat(quoting("      top = frame;\n\n      depth--;\n").stacks().select("figure.quote"))
        .hasSize(1);
  }

  @Test
  void a_stale_quote_ends_the_build_with_the_line_and_the_nearest_one() {
    assertThat(quoting("void pop() {\n  top = frame;\n  depth--;\n").mistake())
        .isEqualTo(
            "lessons/src/stacks.md:24: stale quote of core/src/main/java/Stack.java: `depth--;`;"
                + " nearest is line 5, ``. Quote it afresh.");
    assertThat(quoting("void pop(int frame) {\n").mistake())
        .contains("lessons/src/stacks.md:22: stale quote")
        .contains("nearest is line 3, `void pop() {`");
    assertThat(quoting("zero\n").mistake()).contains("nothing like it is there");
  }

  @Test
  void other_indentation_within_the_quote_counts() {
    assertThat(quoting("void pop() {\ntop = frame;\n").mistake()).contains("`top = frame;`");
  }

  @Test
  void java_that_names_no_source_ends_the_build() {
    assertThat(course.stacks("None.", "```java\nint i;\n```").mistake())
        .contains("lessons/src/stacks.md:19: this Java names no source");
    assertThat(
            course
                .stacks("A picture.", "A picture, `" + FILE + "`.")
                .lesson(
                    "stacks",
                    TinyCourse.LESSON
                        .replace("A picture.", "`" + FILE + "`")
                        .replace("None.", "```java\nclass Stack {\n```"))
                .mistake())
        .as("a file that is named in another part")
        .contains("this Java names no source");
  }

  @Test
  void a_source_that_is_not_there_ends_the_build_except_in_a_kit() throws IOException {
    Files.delete(folder.resolve(FILE));
    quoting("void pop() {\n");
    assertThat(course.mistake()).contains("there is no " + FILE);

    Files.delete(folder.resolve("solutions/pom.xml"));
    Files.delete(folder.resolve("solutions"));
    assertThat(course.site().notes())
        .contains(
            "lessons/src/stacks.md:21: not compared with " + FILE + ", which is not in the kit.");
  }
}
