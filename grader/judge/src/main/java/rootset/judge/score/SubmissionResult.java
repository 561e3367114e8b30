package rootset.judge.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * One submission, graded.
 *
 * @param id unique in the class, safe as a folder's name
 * @param name the submission as it was handed in: a folder's or archive's name; not to be trusted
 *     in any output format
 * @param seed where every random choice of its grading came from
 * @param key hash of what was graded, by what: submission, course and grader
 */
public record SubmissionResult(
    String id,
    String name,
    int seed,
    String key,
    List<ExerciseResult> exercises,
    List<Finding> notes) {

  /** Copies the lists. */
  public SubmissionResult {
    exercises = List.copyOf(exercises);
    notes = List.copyOf(notes);
  }

  /** The sum of its exercises' points. */
  public BigDecimal points() {
    return exercises.stream().map(ExerciseResult::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What its exercises lost by being late, as points above 0; 0 if nothing. */
  public BigDecimal late() {
    return exercises.stream()
        .flatMap(each -> each.lateness().stream())
        .map(Lateness::off)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The worst verdict of its exercises. */
  public Verdict worst() {
    return Verdict.worst(exercises.stream().map(ExerciseResult::worst).toList());
  }
}
