package rootset.judge.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;

/**
 * An exercise of one submission.
 *
 * @param criteria one for each criterion of the course, in its order, whatever happened
 * @param notes what a student should know beside the criteria: files not handed in, compiler
 *     messages
 * @param audit what an instructor should know, one line each; never shown to the student
 * @param latenessOrNull what it lost by being late, or null if nothing
 */
public record ExerciseResult(
    Exercise exercise,
    List<CriterionResult> criteria,
    List<Finding> notes,
    List<String> audit,
    Lateness latenessOrNull) {

  /** A result that was not late. */
  public ExerciseResult(
      Exercise exercise, List<CriterionResult> criteria, List<Finding> notes, List<String> audit) {
    this(exercise, criteria, notes, audit, null);
  }

  /** Copies the lists. */
  public ExerciseResult {
    criteria = List.copyOf(criteria);
    notes = List.copyOf(notes);
    audit = List.copyOf(audit);
  }

  /** The same result, handed in at some time. */
  public ExerciseResult at(Instant submitted, Course course) {
    Lateness lateness = Lateness.of(course, exercise, submitted, reached()).orElse(null);
    return new ExerciseResult(exercise, criteria, notes, audit, lateness);
  }

  /** What it lost by being late; empty if nothing. */
  public Optional<Lateness> lateness() {
    return Optional.ofNullable(latenessOrNull);
  }

  /** The points after lateness: never below 0. */
  public BigDecimal points() {
    return reached().subtract(lateness().map(Lateness::off).orElse(BigDecimal.ZERO));
  }

  /** The points of its criteria, before lateness: never below 0. */
  private BigDecimal reached() {
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
