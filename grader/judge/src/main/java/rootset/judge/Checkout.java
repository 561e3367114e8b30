package rootset.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rootset.judge.cage.CageCommand;
import rootset.judge.cage.SuiteCommand;

/**
 * A built checkout of the project: where the course and everything that grades it lie.
 *
 * @param root the folder of the whole project
 */
public record Checkout(Path root) {
  private static final List<String> TEST_API =
      List.of(
          "junit-jupiter-api.jar",
          "junit-jupiter-params.jar",
          "apiguardian-api.jar",
          "opentest4j.jar",
          "assertj-core.jar");

  /** What tests need to run, and have no business to name. */
  private static final List<String> TEST_RUNTIME =
      List.of(
          "rootset-runner.jar",
          "rootset-cage.jar",
          "junit-jupiter-engine.jar",
          "junit-platform-commons.jar",
          "junit-platform-engine.jar",
          "junit-platform-launcher.jar",
          "byte-buddy.jar");

  /** The checkout that the start script runs in. */
  public static Checkout here() {
    return new Checkout(Path.of(System.getProperty("rootset.home", ".")).toAbsolutePath());
  }

  /** Whether this is the staff's checkout; a student's kit has no solutions. */
  public boolean hasSolutions() {
    return Files.isDirectory(root.resolve("solutions"));
  }

  /** The course's description. */
  public Path courseFile() {
    return root.resolve("exercises/course.yaml");
  }

  /** The course's own Checkstyle configuration. */
  public Path checkstyle() {
    return root.resolve("exercises/checkstyle.xml");
  }

  /** Where a kit keeps its stubs as they were; elsewhere nobody edits them but their authors. */
  private Path kept() {
    return root.resolve("exercises/.stubs");
  }

  private boolean isKit() {
    return Files.isDirectory(kept());
  }

  /** Sources of the stubs. */
  public Path stubs() {
    return (isKit() ? kept() : root.resolve("exercises/src")).resolve("main/java");
  }

  /** Sources of the stubs of those exercises whose answers are tests. */
  public Path suiteStubs() {
    return (isKit() ? kept() : root.resolve("exercises/src")).resolve("suites/java");
  }

  /** Sources of what such tests are tried on, by exercise and name; a student's kit has none. */
  public Path implementations() {
    return root.resolve("solutions/src/implementations");
  }

  /** Compiled stubs and given classes. */
  public Path courseClasses() {
    return built().resolve("classes");
  }

  /** Compiled tests: hidden and visible ones for the staff, visible ones in a student's kit. */
  public Path testClasses() {
    Path staff = root.resolve("solutions/target/test-classes");
    return Files.isDirectory(staff) ? staff : built().resolve("test-classes");
  }

  /** A student's own build, which need not succeed, is beside the kit's. */
  private Path built() {
    return root.resolve(isKit() ? "exercises/target/course" : "exercises/target");
  }

  /** What student sources are compiled against, beside the course's given classes. */
  public Path api() {
    return lib("rootset-core.jar");
  }

  /** What student tests are compiled against, beside that. */
  public List<Path> testApi() {
    return TEST_API.stream().map(this::lib).toList();
  }

  private Path lib(String jar) {
    return root.resolve("grader/judge/target/lib").resolve(jar);
  }

  /** How a cage is started here. */
  public CageCommand cage() {
    Path folder = root.resolve("grader/judge/target/cage");
    List<Path> jars = List.of(folder.resolve("cage.jar"), folder.resolve("core.jar"));
    return new CageCommand(jars, null).archived(archives());
  }

  /** How a cage for tests is started here. */
  public SuiteCommand suiteCage() {
    List<Path> jars = new ArrayList<>(List.of(root.resolve("grader/judge/target/cage/core.jar")));
    Stream.concat(TEST_API.stream(), TEST_RUNTIME.stream()).map(this::lib).forEach(jars::add);
    return new SuiteCommand(jars, null).archived(archives());
  }

  /** Where class-data archives are kept. */
  Path archives() {
    return root.resolve(".rootset");
  }
}
