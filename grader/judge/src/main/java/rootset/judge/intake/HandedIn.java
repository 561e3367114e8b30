package rootset.judge.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rootset.judge.course.Exercise;
import rootset.judge.score.Finding;

/**
 * What of a submission belongs to one exercise.
 *
 * @param sources file name as course.yaml lists it to text, in the exercise's order; a missing file
 *     is absent
 * @param notes what a student should know: files that are missing, misnamed, doubtful
 */
public record HandedIn(Exercise exercise, Map<String, String> sources, List<Finding> notes) {

  /** Copies map and list. */
  public HandedIn {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    notes = List.copyOf(notes);
  }
}
