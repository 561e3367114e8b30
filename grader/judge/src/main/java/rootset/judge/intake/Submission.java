package rootset.judge.intake;

import java.util.List;
import rootset.judge.score.Finding;

/**
 * What one student or group handed in.
 *
 * @param id unique in the class ignoring case, ASCII, safe as a folder's name on every system
 * @param name the folder or archive, or the person's name where a learning platform tells it; may
 *     contain anything
 * @param exercises one for every exercise of the course, in its order
 * @param notes what is to be said about the submission as a whole
 */
public record Submission(String id, String name, List<HandedIn> exercises, List<Finding> notes) {

  /** Copies the lists. */
  public Submission {
    exercises = List.copyOf(exercises);
    notes = List.copyOf(notes);
  }
}
