package rootset.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The order of the lessons, from {@code lessons.yaml}.
 *
 * @param chapters lessons that belong together
 * @param everyday words that mean no term, by lesson or for all, and are not linked to the glossary
 */
record Plan(List<Chapter> chapters, Map<String, List<String>> everyday) {
  private static final String EVERYWHERE = "everywhere";

  /** Lessons that belong together; an exercise's part has the same title. */
  record Chapter(String title, List<String> lessons) {}

  static Plan read(Path root, Path file) {
    YamlFile yaml = YamlFile.read(root, file);
    List<Chapter> chapters = new ArrayList<>();
    for (Map<String, Object> each : yaml.maps("chapters")) {
      chapters.add(
          new Chapter(String.valueOf(each.get("title")), YamlFile.texts(each.get("lessons"))));
    }
    Map<String, List<String>> everyday = new TreeMap<>();
    if (yaml.get("everyday") instanceof Map<?, ?> words) {
      words.forEach((lesson, list) -> everyday.put(lesson.toString(), YamlFile.texts(list)));
    }
    return new Plan(chapters, everyday);
  }

  /** The words that mean no term in a lesson or an exercise of this name. */
  Set<String> everyday(String slug) {
    Set<String> words = new TreeSet<>(everyday.getOrDefault(EVERYWHERE, List.of()));
    words.addAll(everyday.getOrDefault(slug, List.of()));
    return words;
  }

  /** All lessons in their order. */
  List<String> lessons() {
    return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
  }
}
