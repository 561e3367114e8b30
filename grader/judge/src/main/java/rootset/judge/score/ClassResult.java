package rootset.judge.score;

import java.math.BigDecimal;
import java.util.List;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;

/**
 * A class, graded.
 *
 * @param exercises the exercises that were graded, in the course's order
 * @param submissions in order of their ids
 * @param isolation the level that was active, and in words what it keeps out
 */
public record ClassResult(
    Course course, List<Exercise> exercises, List<SubmissionResult> submissions, String isolation) {

  /** Copies the lists. */
  public ClassResult {
    exercises = List.copyOf(exercises);
    submissions = List.copyOf(submissions);
  }

  /** The points that a submission can reach, bonus apart. */
  public BigDecimal maximum() {
    return exercises.stream().map(Exercise::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
