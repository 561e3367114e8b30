package rootset.judge.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import rootset.judge.course.Course;
import rootset.judge.score.Finding;

/**
 * A course of three exercises, two of which have a file of the same name, and a folder to lay
 * submissions in.
 */
final class Fixture {
  static final String LRU = "rootset/exercises/lrucache/LruCache.java";
  static final String SWEEP = "rootset/exercises/marksweep/MarkSweep.java";
  static final String LRU_TEXT = "package rootset.exercises.lrucache;\nclass LruCache {}\n";
  static final String SWEEP_TEXT = "package rootset.exercises.marksweep;\nclass MarkSweep {}\n";

  private static final String YAML =
      """
      course: c
      title: C
      exercises:
        - {id: lru, title: L, package: rootset.exercises.lrucache, files: [LruCache.java],
           criteria: [{id: a, title: A, points: 1}]}
        - {id: sweep, title: M, package: rootset.exercises.marksweep,
           files: [MarkSweep.java, Space.java], criteria: [{id: a, title: A, points: 1}]}
        - {id: compact, title: K, package: rootset.exercises.compact,
           files: [Space.java], criteria: [{id: a, title: A, points: 1}]}
      """;

  private final Path root;
  private final Course course;

  Fixture(Path folder) {
    try {
      root = Files.createDirectory(folder.toRealPath().resolve("handed-in"));
      course = Course.load(Files.writeString(folder.resolve("course.yaml"), YAML));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path root() {
    return root;
  }

  Fixture with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Fixture with(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Fixture folder(String path) {
    try {
      Files.createDirectories(root.resolve(path));
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A symbolic link; the test is skipped where none can be made. */
  Fixture link(String path, String target) {
    try {
      Files.createSymbolicLink(root.resolve(path), Path.of(target));
    } catch (IOException | UnsupportedOperationException impossible) {
      Assumptions.abort("no symbolic links here: " + impossible);
    }
    return this;
  }

  List<Submission> open() {
    return open(root);
  }

  List<Submission> open(String path) {
    return open(root.resolve(path));
  }

  private List<Submission> open(Path path) {
    try {
      return Intake.open(path, course);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The submission, if there is but one. */
  Submission only() {
    return only(open());
  }

  static Submission only(List<Submission> submissions) {
    if (submissions.size() != 1) {
      throw new AssertionError("expected one submission, not " + ids(submissions));
    }
    return submissions.get(0);
  }

  static List<String> ids(List<Submission> submissions) {
    return submissions.stream().map(Submission::id).toList();
  }

  static List<String> names(List<Submission> submissions) {
    return submissions.stream().map(Submission::name).toList();
  }

  static Map<String, String> sources(Submission submission, String exercise) {
    return handedIn(submission, exercise).sources();
  }

  static String lru(Submission submission) {
    return sources(submission, "lru").get("LruCache.java");
  }

  static List<String> notes(Submission submission, String exercise) {
    return handedIn(submission, exercise).notes().stream().map(Finding::message).toList();
  }

  static List<String> notes(Submission submission) {
    return submission.notes().stream().map(Finding::message).toList();
  }

  static HandedIn handedIn(Submission submission, String exercise) {
    return submission.exercises().stream()
        .filter(handedIn -> handedIn.exercise().id().equals(exercise))
        .findFirst()
        .orElseThrow();
  }
}
