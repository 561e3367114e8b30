package rootset.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.ToyCheckout;
import rootset.judge.course.Course;

/** What goes into a kit, from a checkout with git and from one without. */
class KitTest {
  private static final List<String> IN =
      List.of(
          ".mvn/wrapper/maven-wrapper.properties",
          "core/pom.xml",
          "core/src/main/java/rootset/heap/Heap.java",
          "exercises/course.yaml",
          "exercises/src/main/java/rootset/toy/MyToy.java",
          "grader/judge/src/main/java/rootset/judge/Grader.java",
          "lessons/site/src/main/java/rootset/site/Site.java",
          "lessons/src/toys.md",
          "mvnw",
          "pom.xml");

  private static final List<String> OUT =
      List.of(
          ".ci/run",
          ".github/workflows/verify.yml",
          "CONTRIBUTING.md",
          "core/bench/Bench.java",
          "core/src/main/java/rootset/collectors/MarkSweep.java",
          "core/src/test/java/rootset/heap/HeapTest.java",
          "exercises/target/classes/rootset/toy/MyToy.class",
          "grader/judge/src/test/java/rootset/judge/GraderTest.java",
          "lessons/site/src/test/java/rootset/site/SiteTest.java",
          "notes-of-mine.txt",
          "solutions/src/main/java/rootset/toy/MyToy.java");

  private static final String COURSE =
      """
      course: toys
      title: Toys
      exercises:
        - id: toy
          title: A toy
          package: rootset.toy
          files: [MyToy.java]
          criteria:
            - {id: adds, title: Adds, points: 4}
      """;

  @TempDir private Path folder;
  private Path root;
  private Path target;

  @BeforeEach
  void write() {
    root = folder.resolve("checkout");
    target = folder.resolve("kit");
    IN.forEach(file -> ToyCheckout.write(root.resolve(file), file));
    OUT.forEach(file -> ToyCheckout.write(root.resolve(file), file));
    ToyCheckout.write(root.resolve("exercises/course.yaml"), COURSE);
    ToyCheckout.write(root.resolve("README.md"), "for the staff");
    ToyCheckout.write(root.resolve("exercises/kit/README.md"), "for students");
  }

  @Test
  void the_engine_of_the_lessons_goes_along_built() throws IOException {
    ToyCheckout.write(root.resolve("lessons/page/target/classes/rootset/page/lab.js"), "engine");
    assertThat(written()).contains("lessons/lab.js").noneMatch(file -> file.contains("target"));
    assertThat(target.resolve("lessons/lab.js")).hasContent("engine");
  }

  private Kit kit() throws IOException {
    return Kit.of(root, Course.load(root.resolve("exercises/course.yaml")));
  }

  private List<String> written() throws IOException {
    kit().write(target);
    try (Stream<Path> files = Files.walk(target)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> target.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void without_git_it_holds_what_students_need_and_nothing_else() throws IOException {
    assertThat(written())
        .containsAll(IN)
        .contains("README.md", "exercises/.stubs/main/java/rootset/toy/MyToy.java")
        .hasSize(IN.size() + 2);
    assertThat(target.resolve("README.md")).hasContent("for students");
    assertThat(target.resolve("exercises/.stubs/main/java/rootset/toy/MyToy.java"))
        .hasSameTextualContentAs(root.resolve("exercises/src/main/java/rootset/toy/MyToy.java"));
  }

  @Test
  void what_git_ignores_stays_out_and_what_it_would_track_goes_in() throws Exception {
    git("init", "-q");
    ToyCheckout.write(root.resolve(".gitignore"), "target/\n*.mine\n");
    ToyCheckout.write(root.resolve("lessons/src/answers.mine"), "");
    ToyCheckout.write(root.resolve("lessons/src/new.md"), "");
    assertThat(written())
        .contains("lessons/src/new.md")
        .doesNotContain("lessons/src/answers.mine")
        .hasSize(IN.size() + 3);
  }

  @Test
  void a_checkout_inside_another_repository_is_no_part_of_it() throws Exception {
    Path outer = root;
    git("init", "-q");
    root = outer.resolve("inner");
    ToyCheckout.write(outer.resolve(".gitignore"), "inner/\n");
    write(root);
    assertThat(written()).contains("pom.xml");
  }

  private static void write(Path inner) {
    ToyCheckout.write(inner.resolve("exercises/course.yaml"), COURSE);
    ToyCheckout.write(inner.resolve("pom.xml"), "");
  }

  @Test
  void a_folder_that_is_not_empty_stays_as_it_is() throws IOException {
    ToyCheckout.write(target.resolve("work.txt"), "mine");
    assertThatThrownBy(() -> kit().write(target))
        .isInstanceOf(KitException.class)
        .hasMessageContaining("is not empty: give a new folder");
    assertThat(target).isDirectoryNotContaining("glob:**pom.xml");
  }

  @Test
  void a_file_or_a_folder_in_the_checkout_is_no_place_for_a_kit() {
    Path file = folder.resolve("file");
    ToyCheckout.write(file, "");
    assertThatThrownBy(() -> kit().write(file)).hasMessageContaining("is a file");
    assertThatThrownBy(() -> kit().write(root.resolve("kit")))
        .hasMessageContaining("lies in this checkout");
  }
}
