package rootset.judge.score;

import java.math.BigDecimal;
import java.util.List;
import rootset.judge.course.Exercise;

/**
 * An exercise of one submission.
 *
 * @param criteria one for each criterion of the course, in its order, whatever happened
 * @param notes what a student should know beside the criteria: files not handed in, compiler
 *     messages
 * @param audit what an instructor should know, one line each; never shown to the student
 */
public record ExerciseResult(
    Exercise exercise, List<CriterionResult> criteria, List<Finding> notes, List<String> audit) {

  /** Copies the lists. */
  public ExerciseResult {
    criteria = List.copyOf(criteria);
    notes = List.copyOf(notes);
    audit = List.copyOf(audit);
  }

  /** The points reached: never below 0. */
  public BigDecimal points() {
    return criteria.stream()
        .map(CriterionResult::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .max(BigDecimal.ZERO);
  }

  /** The worst verdict of its criteria. */
  public Verdict worst() {
    return Verdict.worst(criteria.stream().map(CriterionResult::verdict).toList());
  }
}
