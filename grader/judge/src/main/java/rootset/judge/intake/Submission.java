package rootset.judge.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rootset.judge.score.Finding;

/**
 * What one student or group handed in.
 *
 * @param id unique in the class ignoring case, ASCII, safe as a folder's name on every system
 * @param name the folder or archive, or the person's name where a learning platform tells it; may
 *     contain anything
 * @param exercises one for every exercise of the course, in its order
 * @param notes what is to be said about the submission as a whole
 * @param submittedAtOrNull when it was handed in, or null if nobody says so: then it is in time
 */
public record Submission(
    String id,
    String name,
    List<HandedIn> exercises,
    List<Finding> notes,
    Instant submittedAtOrNull) {

  /** A submission in time. */
  public Submission(String id, String name, List<HandedIn> exercises, List<Finding> notes) {
    this(id, name, exercises, notes, null);
  }

  /** Copies the lists. */
  public Submission {
    exercises = List.copyOf(exercises);
    notes = List.copyOf(notes);
  }

  /** When it was handed in; empty if nobody says so. */
  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAtOrNull);
  }

  /** The same submission, handed in at some time. */
  public Submission at(Instant instant) {
    return new Submission(id, name, exercises, notes, instant);
  }
}
