package rootset.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rootset.judge.cage.CageCommand;

/**
 * A built checkout of the project: where the course and everything that grades it lie.
 *
 * @param root the folder of the whole project
 */
public record Checkout(Path root) {

  /** The course's description. */
  public Path courseFile() {
    return root.resolve("exercises/course.yaml");
  }

  /** The course's own Checkstyle configuration. */
  public Path checkstyle() {
    return root.resolve("exercises/checkstyle.xml");
  }

  /** Sources of the stubs. */
  public Path stubs() {
    return root.resolve("exercises/src/main/java");
  }

  /** Compiled stubs and given classes. */
  public Path courseClasses() {
    return root.resolve("exercises/target/classes");
  }

  /** Compiled tests: hidden and visible ones for the staff, visible ones in a student's kit. */
  public Path testClasses() {
    Path staff = root.resolve("solutions/target/test-classes");
    return Files.isDirectory(staff) ? staff : root.resolve("exercises/target/test-classes");
  }

  /** What student sources are compiled against, beside the course's given classes. */
  public Path api() {
    return root.resolve("grader/judge/target/lib/rootset-core.jar");
  }

  /** How a cage is started here. */
  public CageCommand cage() {
    Path folder = root.resolve("grader/judge/target/cage");
    List<Path> jars = List.of(folder.resolve("cage.jar"), folder.resolve("core.jar"));
    return new CageCommand(jars, null).archived(archives());
  }

  /** Where class-data archives are kept. */
  Path archives() {
    return root.resolve(".rootset");
  }
}
