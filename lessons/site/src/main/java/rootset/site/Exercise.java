package rootset.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An exercise, as {@code course.yaml} describes it.
 *
 * @param id its name in commands
 * @param title its name for people
 * @param part the part of the course
 * @param lesson the lesson that leads to it
 * @param minutes about how long it takes
 * @param bonus whether its points are beyond the maximum
 */
record Exercise(String id, String title, String part, String lesson, int minutes, boolean bonus) {

  static List<Exercise> read(Path root, Path file) {
    return YamlFile.read(root, file).maps("exercises").stream().map(Exercise::of).toList();
  }

  private static Exercise of(Map<String, Object> entry) {
    return new Exercise(
        String.valueOf(entry.get("id")),
        String.valueOf(entry.get("title")),
        String.valueOf(entry.get("part")),
        String.valueOf(entry.get("lesson")),
        entry.get("minutes") instanceof Integer minutes ? minutes : 0,
        Boolean.TRUE.equals(entry.get("bonus")));
  }

  /** Its page. */
  String page() {
    return "exercise-" + id + ".html";
  }
}
