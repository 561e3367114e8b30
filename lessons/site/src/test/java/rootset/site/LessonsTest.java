package rootset.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command. */
class LessonsTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private TinyCourse course;

  @BeforeEach
  void write() {
    course = new TinyCourse(folder.resolve("course"));
  }

  private int run(Path site) {
    return Lessons.run(
        course.root(),
        site,
        false,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void it_writes_the_pages_and_says_where() {
    Path site = folder.resolve("some/where");
    assertThat(run(site)).isZero();
    assertThat(site.resolve("stacks.html")).isRegularFile();
    assertThat(site.resolve("site.css")).isRegularFile();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("open this in a browser: " + site.resolve("index.html"));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("note: lessons/src/stacks.md: 1 questions");
  }

  @Test
  void a_mistake_is_told_and_nothing_is_written() {
    course.stacks("Everywhere.", "[a](nowhere.md)");
    Path site = folder.resolve("site");
    assertThat(run(site)).isEqualTo(1);
    assertThat(site).doesNotExist();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("lessons/src/stacks.md:38: the link");
  }

  @Test
  void a_file_is_no_folder_for_a_site() {
    course.write("taken", "");
    assertThat(run(course.root().resolve("taken"))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("is a file; name a folder for the site.");
  }
}
