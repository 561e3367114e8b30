package rootset.judge.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.intake.HandedIn;
import rootset.judge.intake.Submission;

/**
 * Where the parts of a course lie in the staff's checkout.
 *
 * @param root the folder of the whole project
 */
record Tree(Path root, Course course) {
  /** The stub of a file that students edit. */
  Path stub(Exercise exercise, String file) {
    return inPackage("exercises/src/" + kind(exercise) + "/java", exercise).resolve(file);
  }

  /** The solution of a file that students edit. */
  Path solution(Exercise exercise, String file) {
    return inPackage("solutions/src/" + kind(exercise) + "/java", exercise).resolve(file);
  }

  private static String kind(Exercise exercise) {
    return exercise.suite().isPresent() ? "suites" : "main";
  }

  /** An exercise's package in a source folder. */
  Path inPackage(String sources, Exercise exercise) {
    return root.resolve(sources).resolve(exercise.packageName().replace('.', '/'));
  }

  /** The tests of an exercise that students see. */
  Path visibleTests(Exercise exercise) {
    return inPackage("exercises/src/test/java", exercise);
  }

  /** The tests of an exercise that students do not see. */
  Path hiddenTests(Exercise exercise) {
    return inPackage("solutions/src/test/java", exercise);
  }

  /** The page of an exercise. */
  Path instructions(Exercise exercise) {
    return root.resolve("exercises").resolve(exercise.instructions());
  }

  /** The page of the lesson that leads to an exercise. */
  Path lesson(Exercise exercise) {
    return root.resolve("lessons/src").resolve(exercise.lesson() + ".md");
  }

  /** Whether a file is code that an exercise gives: its contracts and its stubs. */
  boolean isGivenBy(Exercise exercise, Path file) {
    return file.startsWith(inPackage("exercises/src/given/java", exercise))
        || file.startsWith(stub(exercise, "").normalize());
  }

  /** The course's description, with the line where an exercise's begins. */
  String courseFile(Exercise exercise) {
    int line = lineOf(exercise);
    return shown(courseFile()) + (line == 0 ? "" : ":" + line);
  }

  /** The same, with line and column where an exercise first names something. */
  String courseFile(Exercise exercise, String name) {
    String[] lines = text(courseFile()).split("\n", -1);
    Pattern named = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?![\\w.])");
    for (int line = Math.max(1, lineOf(exercise)); line <= lines.length; line++) {
      Matcher found = named.matcher(lines[line - 1]);
      if (found.find()) {
        return shown(courseFile()) + ":" + line + ":" + (found.start() + 1);
      }
    }
    return courseFile(exercise);
  }

  private Path courseFile() {
    return root.resolve("exercises/course.yaml");
  }

  /** The line, from 1 on, where an exercise begins; 0 if it is written in an unusual way. */
  private int lineOf(Exercise exercise) {
    int line = 0;
    for (String text : text(courseFile()).split("\n", -1)) {
      line++;
      if (text.matches("\\s*-\\s+id:\\s*" + exercise.id() + "\\s*")) {
        return line;
      }
    }
    return 0;
  }

  /** The known answers of an exercise. */
  Path answers(Exercise exercise) {
    return root.resolve("solutions/answers").resolve(exercise.id());
  }

  /** The bundled class. */
  Path submissions() {
    return root.resolve("solutions/submissions");
  }

  /** A path as people read it: below the checkout, with slashes. */
  String shown(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** The texts of those of an exercise's files that exist, by file name. */
  Map<String, String> stubs(Exercise exercise) {
    return texts(exercise, file -> stub(exercise, file));
  }

  /** Likewise of the solution. */
  Map<String, String> solutions(Exercise exercise) {
    return texts(exercise, file -> solution(exercise, file));
  }

  private interface Place {
    Path of(String file);
  }

  private static Map<String, String> texts(Exercise exercise, Place place) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : exercise.files()) {
      if (Files.isRegularFile(place.of(file))) {
        texts.put(file, text(place.of(file)));
      }
    }
    return texts;
  }

  /** The solution with those of its files replaced that lie in a folder. */
  Map<String, String> answer(Exercise exercise, Path folder) {
    Map<String, String> sources = solutions(exercise);
    sources.putAll(texts(exercise, folder::resolve));
    return sources;
  }

  /** A submission that hands in these sources and nothing else. */
  Submission submission(String id, Exercise exercise, Map<String, String> sources) {
    List<HandedIn> handedIn =
        course.exercises().stream()
            .map(
                each ->
                    new HandedIn(
                        each, each.id().equals(exercise.id()) ? sources : Map.of(), List.of()))
            .toList();
    return new Submission(id, id, handedIn, List.of());
  }

  /** A file's text; what is not UTF-8 becomes question marks. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What lies directly in a folder, sorted; nothing if there is no such folder. */
  static List<Path> children(Path folder) {
    return listed(folder, 1);
  }

  /** All files below a folder, sorted; nothing if there is no such folder. */
  static List<Path> files(Path folder) {
    return listed(folder, Integer.MAX_VALUE).stream().filter(each -> !isFolder(each)).toList();
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  private static List<Path> listed(Path folder, int depth) {
    if (!isFolder(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.walk(folder, depth)) {
      List<Path> all = new ArrayList<>(inside.filter(each -> !each.equals(folder)).toList());
      all.sort(Comparator.comparing(Path::toString));
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
