package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.course.Project.Ended;

/** The command as an instructor runs it: a process, a folder in, files out. */
class CommandIT {
  /**
   * Of every kind one: stubs; right; not in every file; a list of all keys, found by counting; does
   * not compile; another name; deep recursion; time; memory; forged answers; and for tests: noise
   * without end, a program that ends itself, and some that notice little. The whole class is graded
   * by {@link CourseIT}.
   */
  private static final List<String> ONE_OF_EVERY_KIND =
      List.of(
          "alder",
          "walnut",
          "birch",
          "cypress",
          "cedar",
          "elm",
          "pine",
          "sequoia",
          "sycamore",
          "teak",
          "lime",
          "dogwood",
          "jacaranda",
          "hazel",
          "mulberry");

  @TempDir private Path folder;

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(each, to.resolve(from.relativize(each)));
      }
    }
  }

  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void grading_a_third_of_the_bundled_class_twice_gives_the_same_bytes() throws Exception {
    Path some = Files.createDirectory(folder.resolve("class"));
    for (String each : ONE_OF_EVERY_KIND) {
      copy(Project.ROOT.resolve("solutions/submissions").resolve(each), some.resolve(each));
    }
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Ended one = Project.rootset("grade", some.toString(), "--out", first.toString());
    Ended two =
        Project.rootset("grade", some.toString(), "--jobs", "1", "--out", second.toString());
    assertThat(one.status()).as(one.output()).isZero();
    assertThat(two.status()).as(two.output()).isZero();

    Map<String, String> results = files(first);
    assertThat(results)
        .containsKeys("gradebook.csv", "summary.json", "index.html", "timing.json")
        .containsKeys("submissions/alder/results.json", "submissions/alder/index.html");
    results.remove("timing.json");
    Map<String, String> again = files(second);
    again.remove("timing.json");
    assertThat(again).containsOnlyKeys(results.keySet());
    results.forEach((file, text) -> assertThat(again.get(file)).as(file).isEqualTo(text));
  }

  @Test
  void an_experiment_is_plotted_and_its_picture_written() throws Exception {
    Path picture = folder.resolve("references.svg");
    Ended ended = Project.rootset("experiment", "references", "--out", picture.toString());
    assertThat(ended.status()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("On the JVM", "In the engine");
    assertThat(Files.readString(picture)).startsWith("<svg");
  }

  @Test
  void the_lessons_become_pages() throws Exception {
    Path pages = folder.resolve("pages");
    Ended ended = Project.rootset("lessons", "--no-open", "--out", pages.toString());
    assertThat(ended.status()).as(ended.output()).isZero();
    assertThat(ended.output()).contains(pages.resolve("index.html").toString());
    assertThat(pages.resolve("call-stack.html")).content().contains("<h1>The call stack</h1>");
  }

  @Test
  void an_experiment_that_does_not_exist_is_wrong_usage() throws Exception {
    Ended ended = Project.rootset("experiment", "no-such-experiment");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output()).contains("array, closure, references, leak");
  }

  @Test
  void a_path_that_does_not_exist_is_wrong_usage_said_in_a_sentence() throws Exception {
    Ended ended = Project.rootset("grade", "no-such-folder", "--out", folder.toString());
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output()).contains("no-such-folder").doesNotContain("\tat ");
  }

  @Test
  void a_score_below_what_was_asked_is_status_1() throws Exception {
    Ended ended =
        Project.rootset(
            "grade",
            "exercises",
            "--only",
            "lru-cache",
            "--min-score",
            "1",
            "--out",
            folder.resolve("stubs").toString());
    assertThat(ended.status()).as(ended.output()).isEqualTo(1);
  }
}
