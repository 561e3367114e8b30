package rootset.judge.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad course files, each with what is said of it, in every line and every word. After a wanted
 * change, {@code -Drootset.golden=anything} writes the expectations anew.
 */
class CourseMistakesTest {
  private static final Path FOLDER = Path.of("src/test/resources/rootset/judge/course/mistakes");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> a_bad_file_is_refused_with_all_of_its_mistakes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> isRefused(file)));
    }
  }

  private static void isRefused(Path file) throws IOException {
    Path expected = Path.of(file.toString().replaceFirst("yaml$", "txt"));
    String said = said(file);
    if (System.getProperty("rootset.golden") != null) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  private static String said(Path file) {
    CourseException refused = catchThrowableOfType(CourseException.class, () -> Course.load(file));
    assertThat(refused).as("a course that is refused").isNotNull();
    return refused.getMessage().replace(file.toString(), "course.yaml") + "\n";
  }

  @Test
  void a_file_in_another_encoding_is_refused() throws IOException {
    Path file = folder.resolve("course.yaml");
    Files.write(file, "title: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(said(file))
        .isEqualTo("course.yaml:1:1: this is not UTF-8; save the file in that encoding\n");
  }

  @Test
  void a_control_character_is_refused_in_its_place() throws IOException {
    Path file = folder.resolve("course.yaml");
    Files.writeString(file, "course: toys\ntitle: a\u0007b\n");
    assertThat(said(file)).startsWith("course.yaml:2:9: the character U+0007 cannot stand in YAML");
  }

  @Test
  void of_very_many_mistakes_the_first_ones_are_told() throws IOException {
    Path file = folder.resolve("course.yaml");
    Files.writeString(file, "course: toys\ntitle: Toys\nexercises:\n" + "  - a\n".repeat(60));
    assertThat(said(file)).hasLineCount(51).endsWith("… and 10 more\n");
  }
}
