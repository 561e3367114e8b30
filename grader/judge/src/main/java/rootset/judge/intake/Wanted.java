package rootset.judge.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;

/** What course.yaml lists, as questions about names. */
final class Wanted {
  private static final Set<String> PROJECT_FOLDERS =
      Set.of("exercises", "src", "source", "sources", "code", "java", "main", "suites");

  private final Course course;
  private final Set<String> names;
  private final Set<String> projectFolders;

  Wanted(Course course) {
    this.course = course;
    this.names =
        course.exercises().stream()
            .flatMap(exercise -> exercise.files().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.projectFolders =
        Stream.concat(
                PROJECT_FOLDERS.stream(),
                course.exercises().stream().map(e -> e.packageName().split("\\.")[0]))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether any exercise lists a file of this name. */
  boolean lists(String name) {
    return names.contains(name);
  }

  /** Whether more than one exercise lists a file of this name. */
  boolean isShared(String name) {
    return course.exercises().stream().filter(e -> e.files().contains(name)).count() > 1;
  }

  /** Whether the package is any exercise's. */
  boolean hasPackage(String name) {
    return course.exercises().stream().anyMatch(e -> e.packageName().equals(name));
  }

  /** Whether the name is a listed file's, or was meant to be. */
  boolean resembles(String name) {
    return lists(name)
        || FileNames.isJava(name)
            && names.stream()
                .anyMatch(n -> FileNames.isCopyOf(n, name) || FileNames.distance(n, name) >= 0);
  }

  /** Whether a folder's name is one that projects have, not students. */
  boolean isProjectFolder(String name) {
    return projectFolders.contains(name);
  }

  /**
   * Whether a folder directly holds a listed file and is named like the last part of its package.
   */
  boolean isPackageFolder(String name, List<Leaf> files) {
    return course.exercises().stream()
        .filter(exercise -> exercise.packageName().endsWith("." + name))
        .anyMatch(exercise -> holds(files, exercise));
  }

  private static boolean holds(List<Leaf> files, Exercise exercise) {
    return files.stream().anyMatch(file -> exercise.files().contains(file.name()));
  }

  /** A path that tells a person where files belong. */
  String example() {
    Exercise first = course.exercises().get(0);
    return first.path(first.files().get(0));
  }
}
