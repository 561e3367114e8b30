package rootset.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import rootset.course.Project.Ended;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.proof.GivenAway;
import rootset.judge.similar.Code;
import rootset.judge.similar.Fingerprints;
import rootset.judge.similar.Run;

/**
 * The student's kit, released by the command: it gives nothing away, it builds, it can be solved.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KitIT {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  /** The kit's build fetches nothing. */
  private static final Map<String, String> OFFLINE =
      Map.of(
          "MAVEN_ARGS",
          "-o -B -ntp -Dmaven.repo.local=" + System.getProperty("rootset.repository"));

  private Path summary;
  private Path kit;
  private Course course;

  @BeforeAll
  void release(@TempDir Path folder) throws Exception {
    kit = folder.resolve("kit");
    summary = folder.resolve("summary.md");
    course = Course.load(Project.ROOT.resolve("exercises/course.yaml"));
    Ended ended = Project.rootset("release", kit.toString());
    assertThat(ended.status()).as(ended.output()).isZero();
  }

  @Test
  @Order(1)
  void the_kit_holds_no_answer_by_name() throws IOException {
    assertThat(files(kit).map(file -> shown(kit, file)))
        .contains("README.md", ".gitignore", ".github/workflows/score.yml", "exercises/course.yaml")
        .noneMatch(file -> file.startsWith("solutions") || file.startsWith(".git/"))
        .noneMatch(file -> file.contains("/collectors/") || file.contains("HiddenTest"))
        .noneMatch(file -> file.startsWith(".ci") || file.startsWith("CONTRIBUTING"))
        .noneMatch(file -> file.contains("/target/") || file.startsWith(".rootset"));
  }

  @Test
  @Order(2)
  void the_kit_holds_no_file_of_the_staffs_under_any_name() throws IOException {
    Set<String> secrets =
        Stream.of("solutions/src", "solutions/answers", "solutions/memory", "solutions/submissions")
            .map(Project.ROOT::resolve)
            .flatMap(KitIT::files)
            .map(KitIT::text)
            .collect(toSet());
    files(Project.ROOT.resolve("core/src/main/java/rootset/collectors"))
        .map(KitIT::text)
        .forEach(secrets::add);
    // The bundled class has hopeful ones who hand in the stubs.
    files(Project.ROOT.resolve("exercises/src")).map(KitIT::text).forEach(secrets::remove);
    assertThat(secrets).hasSizeGreaterThan(100);
    assertThat(files(kit).filter(file -> secrets.contains(text(file)))).isEmpty();
  }

  @Test
  @Order(3)
  void the_kit_holds_no_long_part_of_a_solution() throws IOException {
    for (Exercise exercise : course.exercises()) {
      String kind = exercise.suite().isPresent() ? "suites" : "main";
      for (String file : exercise.files()) {
        String path = "src/" + kind + "/java/" + exercise.path(file);
        Code stub = Code.of(text(Project.ROOT.resolve("exercises").resolve(path)));
        Code solution = Code.of(text(Project.ROOT.resolve("solutions").resolve(path)));
        Fingerprints prints = new Fingerprints(solution.without(stub));
        String given = "exercises/src/given/java/" + exercise.path("");
        assertThat(files(kit).filter(each -> each.toString().endsWith(".java")))
            .filteredOn(each -> !shown(kit, each).startsWith(given))
            .allSatisfy(
                each ->
                    assertThat(longestRun(prints, each))
                        .as(path + " in " + shown(kit, each))
                        .isLessThan(GivenAway.TOO_LONG));
      }
    }
  }

  @Test
  @Order(4)
  void a_folder_that_is_not_empty_is_refused() throws Exception {
    Ended ended = Project.rootset("release", kit.toString());
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.output()).contains("is not empty: give a new folder");
  }

  @Test
  @Order(5)
  void the_kit_builds_and_every_visible_test_fails_on_a_stub_that_says_what_to_do()
      throws Exception {
    Ended build = Project.run(kit, OFFLINE, command("mvnw", "verify"));
    assertThat(build.status()).as(build.output()).isZero();
    assertThat(build.output()).contains("BUILD SUCCESS");

    List<Element> tests = tests(kit.resolve("exercises/target/surefire-reports"));
    tests.removeIf(test -> !test.getAttribute("classname").startsWith("rootset.exercises."));
    assertThat(tests).hasSizeGreaterThan(20);
    assertThat(tests)
        .allSatisfy(
            test ->
                assertThat(failure(test))
                    .as(test.getAttribute("classname") + "." + test.getAttribute("name"))
                    .contains("TODO"));
  }

  @Test
  @Order(6)
  void who_solves_the_kit_gets_all_points_that_can_be_seen_there() throws Exception {
    for (Exercise exercise : course.exercises()) {
      String kind = exercise.suite().isPresent() ? "suites" : "main";
      for (String file : exercise.files()) {
        String path = "src/" + kind + "/java/" + exercise.path(file);
        Files.copy(
            Project.ROOT.resolve("solutions").resolve(path),
            kit.resolve("exercises").resolve(path),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Ended graded =
        Project.run(
            kit, OFFLINE, command("rootset", "grade", ".", "--summary", summary.toString()));
    assertThat(graded.status()).as(graded.output()).isZero();
    assertThat(graded.output())
        .contains("passed")
        .contains("more points are scored by the course's staff, with what is not in this kit");
    assertThat(Files.readString(summary)).contains("more points are scored by the course's staff");
    assertThat(Files.readAllLines(summary).stream().filter(line -> line.startsWith("| ")).skip(2))
        .as("a row for each exercise: points, of, and nothing still to do")
        .hasSameSizeAs(course.exercises())
        .allMatch(line -> line.matches(".* \\| (\\d[\\d.]*) \\| \\1 \\|  \\|"));
  }

  @Test
  @Order(7)
  void what_does_not_compile_ends_the_build_and_costs_its_own_points_only() throws Exception {
    Exercise first = course.exercises().get(0);
    Path broken = kit.resolve("exercises/src/main/java").resolve(first.path(first.files().get(0)));
    Files.writeString(broken, text(broken).replaceFirst("\\{", "{ int"));
    Ended build = Project.run(kit, OFFLINE, command("mvnw", "compile"));
    assertThat(build.status()).as(build.output()).isNotZero();
    assertThat(build.output()).contains(first.files().get(0));

    String second = course.exercises().get(1).id();
    Ended graded =
        Project.run(
            kit, OFFLINE, command("rootset", "grade", ".", "--only", first.id(), "--only", second));
    assertThat(graded.status()).as(graded.output()).isZero();
    assertThat(graded.output()).contains("did not compile").doesNotContain(" 0 of ");
  }

  private static int longestRun(Fingerprints solution, Path file) {
    return solution
        .longestCommonRun(new Fingerprints(Code.of(text(file))))
        .map(Run::tokens)
        .orElse(0);
  }

  private static List<String> command(String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of(WINDOWS ? script + ".cmd" : "./" + script));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> inside = Files.walk(root)) {
      return inside.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String shown(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Bytes of any kind, as characters. */
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Element> tests(Path reports) throws IOException {
    List<Element> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(reports)) {
      files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .forEach(file -> tests.addAll(tests(document(file))));
    }
    return tests;
  }

  private static List<Element> tests(Document report) {
    List<Element> tests = new ArrayList<>();
    NodeList nodes = report.getElementsByTagName("testcase");
    for (int i = 0; i < nodes.getLength(); i++) {
      tests.add((Element) nodes.item(i));
    }
    return tests;
  }

  private static Document document(Path file) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Exception malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static String failure(Element test) {
    StringBuilder text = new StringBuilder();
    for (String tag : List.of("failure", "error")) {
      NodeList nodes = test.getElementsByTagName(tag);
      for (int i = 0; i < nodes.getLength(); i++) {
        text.append(((Element) nodes.item(i)).getAttribute("message"));
        text.append(nodes.item(i).getTextContent());
      }
    }
    return text.toString();
  }
}
