package rootset.judge.proof;

import java.math.BigDecimal;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;

/** Full marks. */
final class Full {
  private Full() {}

  /** All points of an exercise, bonus included. */
  static BigDecimal of(Exercise exercise) {
    return exercise.criteria().stream()
        .map(Criterion::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
