package rootset.judge.inspect;

import java.util.Map;
import rootset.judge.course.Exercise;

/**
 * What a student handed in for an exercise, as data.
 *
 * @param sources texts by file name, as the exercise names its files
 * @param classes class files by binary name, as the judge's own compiler made them from the
 *     sources, with all debug information
 */
public record StudentCode(
    Exercise exercise, Map<String, String> sources, Map<String, byte[]> classes) {

  /** Copies the maps. */
  public StudentCode {
    sources = Map.copyOf(sources);
    classes = Map.copyOf(classes);
  }
}
