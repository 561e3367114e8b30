package rootset.judge.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.course.Late;

/**
 * What an exercise lost by being late.
 *
 * @param days begun since it was due
 * @param percent of the points reached that so many days take off
 * @param off the points that this is; above 0
 */
public record Lateness(long days, int percent, BigDecimal off) {

  /**
   * The lateness of an exercise; empty if it costs nothing.
   *
   * @param reached the points before lateness
   */
  static Optional<Lateness> of(
      Course course, Exercise exercise, Instant submitted, BigDecimal reached) {
    Late late = course.lateOrNull();
    return late == null
        ? Optional.empty()
        : course
            .due(exercise)
            .map(due -> late.days(due, submitted))
            .map(days -> new Lateness(days, late.percent(days), late.off(reached, days)))
            .filter(each -> each.off().signum() > 0);
  }

  /** In words: {@code 2 days late, 20 % off}. */
  public String words() {
    return days + (days == 1 ? " day" : " days") + " late, " + percent + " % off";
  }
}
