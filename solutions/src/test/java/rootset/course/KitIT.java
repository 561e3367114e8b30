package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import rootset.course.Project.Ended;

/**
 * What is left without the solutions and the withheld collectors still builds, and its stubs fail.
 */
class KitIT {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "solutions",
          "core/src/main/java/rootset/collectors",
          "core/src/test/java/rootset/collectors",
          ".git",
          ".rootset",
          "reports");

  @TempDir private Path kit;

  @Test
  void the_kit_builds_and_every_visible_test_fails_on_a_stub_that_says_what_to_do()
      throws Exception {
    copy(Project.ROOT, kit);
    Ended build = Project.run(kit, build());
    assertThat(build.status()).as(build.output()).isZero();

    List<Element> tests = tests(kit.resolve("exercises/target/surefire-reports"));
    assertThat(tests).hasSizeGreaterThan(20);
    assertThat(tests)
        .allSatisfy(
            test ->
                assertThat(failure(test))
                    .as(test.getAttribute("classname") + "." + test.getAttribute("name"))
                    .contains("TODO"));
  }

  private static List<String> build() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return List.of(
        windows ? "mvnw.cmd" : "./mvnw",
        "-o",
        "-B",
        "-Dmaven.repo.local=" + System.getProperty("rootset.repository"),
        "package",
        "-Dtest=rootset/exercises/**",
        "-Dsurefire.failIfNoSpecifiedTests=false",
        "-Dmaven.test.failure.ignore=true");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> children = Files.list(from)) {
      for (Path child : (Iterable<Path>) children::iterator) {
        String path = Project.ROOT.relativize(child).toString().replace('\\', '/');
        Path target = to.resolve(child.getFileName());
        if (LEFT_OUT.contains(path) || path.endsWith("target")) {
          continue;
        }
        Files.copy(child, target);
        if (Files.isDirectory(child)) {
          copy(child, target);
        }
      }
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
