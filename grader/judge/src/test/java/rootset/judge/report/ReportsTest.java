package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.judge.score.ClassResult;
import rootset.judge.score.SubmissionResult;

/**
 * Reports of a small class, compared with files that were read by eye. After a wanted change,
 * {@code -Drootset.golden=src/test/resources/rootset/judge/report} writes them anew.
 */
class ReportsTest {
  @TempDir private Path out;

  @BeforeEach
  void write() {
    write(out, SmallClass.result());
  }

  @ParameterizedTest
  @CsvSource({
    "gradebook.csv, gradebook.csv",
    "summary.json, summary.json",
    "timing.json, timing.json",
    "index.html, class.html",
    "submissions/birch/results.json, results-birch.json",
    "submissions/cedar/results.json, results-cedar.json",
    "submissions/birch/index.html, student-birch.html",
    "submissions/cedar/index.html, student-cedar.html"
  })
  void a_report_is_as_it_was_approved(String file, String approved) throws IOException {
    String report = file.endsWith(".html") ? withoutStyle(read(file)) : read(file);
    String update = System.getProperty("rootset.golden");
    if (update != null) {
      Files.writeString(Path.of(update, approved), report);
    }
    assertThat(report).isEqualTo(resource(approved));
  }

  @ParameterizedTest
  @ValueSource(strings = {"results.json", "index.html"})
  void what_is_hidden_never_reaches_a_students_files(String file) throws IOException {
    for (String id : List.of("birch", "cedar")) {
      assertThat(read("submissions/" + id + "/" + file))
          .doesNotContain(SmallClass.SECRET, "printed 12 lines", "opened a socket");
    }
  }

  @Test
  void a_criterion_that_is_not_shown_is_only_counted_on_the_students_page() throws IOException {
    assertThat(read("submissions/birch/index.html"))
        .contains("One more criterion counts here.")
        .doesNotContain(SmallClass.UNSEEN_TITLE);
  }

  @Test
  void gradescope_hides_a_criterion_that_is_not_shown() throws IOException {
    JsonNode tests = json("submissions/birch/results.json").get("tests");
    assertThat(tests.get(2).get("visibility").asText()).isEqualTo("hidden");
    assertThat(tests.get(2).get("output").asText()).isEmpty();
    assertThat(tests.get(1).get("visibility").asText()).isEqualTo("visible");
    assertThat(tests.get(1).get("output").asText())
        .isEqualTo("Verdict: took too long. Which calls count as a use?");
  }

  @Test
  void the_instructor_reads_everything() throws IOException {
    assertThat(read("summary.json")).contains(SmallClass.SECRET, "printed 12 lines");
    assertThat(read("index.html")).contains("printed 12 lines", "opened a socket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "submissions/cedar/index.html"})
  void nothing_that_a_submission_says_becomes_markup(String page) throws IOException {
    assertThat(read(page))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<img", "<i>", "<b>.java")
        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f\\u202e]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "submissions/cedar/index.html"})
  void a_page_needs_nothing_from_elsewhere(String page) throws IOException {
    assertThat(read(page)).doesNotContainPattern("https?:|<link|src=\"|url\\(|@import");
  }

  @Test
  void the_same_results_are_the_same_bytes_whatever_the_locale(@TempDir Path second)
      throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      write(second, SmallClass.result());
    } finally {
      Locale.setDefault(before);
    }
    assertThat(files(second)).isEqualTo(files(out));
  }

  @Test
  void writing_again_leaves_only_the_reports_themselves() throws IOException {
    Map<Path, String> once = files(out);
    write(out, SmallClass.result());
    assertThat(files(out)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../alder", "a/b", "/tmp"})
  void an_id_that_is_no_folders_name_is_refused(String id) {
    SubmissionResult stray = new SubmissionResult(id, "x", 1, "k", List.of(), List.of());
    assertThatThrownBy(() -> new Reports(out).submission(stray, SmallClass.COURSE, SmallClass.L3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one folder's name");
  }

  @Test
  void a_file_that_cannot_be_written_is_named() throws IOException {
    Path file = Files.createFile(out.resolve("taken"));
    assertThatThrownBy(() -> write(file, SmallClass.result()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.resolve("submissions/alder/results.json").toString());
  }

  @Test
  void a_class_graded_without_a_sandbox_says_so(@TempDir Path second) throws IOException {
    write(second, SmallClass.result("L1: a plain process", SmallClass.good()));
    assertThat(Files.readString(second.resolve("index.html"))).contains("No sandbox was active.");
    assertThat(read("index.html")).doesNotContain("No sandbox was active.");
  }

  @Test
  void an_empty_class_has_reports(@TempDir Path second) throws IOException {
    write(second, SmallClass.result(SmallClass.L3));
    assertThat(Files.readString(second.resolve("index.html")))
        .contains("No submission was graded.");
    assertThat(Files.readString(second.resolve("gradebook.csv"))).hasLineCount(2);
  }

  @Test
  void pages_do_not_depend_on_the_threads_class_loader(@TempDir Path second) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      write(second, SmallClass.result());
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(files(second)).isEqualTo(files(out));
  }

  private static void write(Path out, ClassResult result) {
    Reports reports = new Reports(out);
    for (SubmissionResult submission : result.submissions()) {
      reports.submission(submission, result.course(), result.isolation());
    }
    reports.finish(result, SmallClass.timing());
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(out.resolve(file).toFile());
  }

  /** A page's looks may change without its words. */
  private static String withoutStyle(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "<style></style>")
        .replaceAll("(?s)<script>.*?</script>", "<script></script>")
        .replaceAll("sha256-[^&]*", "sha256-");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<Path, String> files(Path root) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path), Files.readString(path));
      }
    }
    return files;
  }
}
