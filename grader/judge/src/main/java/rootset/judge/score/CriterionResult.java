package rootset.judge.score;

import java.math.BigDecimal;
import rootset.judge.course.Criterion;

/**
 * One scored line.
 *
 * @param points what it adds to the exercise: 0 to the criterion's points, or a penalty below 0
 * @param feedback everything that is known, for the instructor; what a student may see of it is
 *     {@link #shown()}
 */
public record CriterionResult(
    Criterion criterion, Verdict verdict, BigDecimal points, Feedback feedback) {

  /** What a student may see: a hidden criterion shows its advice and no more. */
  public Feedback shown() {
    if (verdict == Verdict.PASS) {
      return Feedback.NONE;
    }
    return switch (criterion.show()) {
      case ALL -> feedback;
      case TITLE -> feedback.open() ? feedback : Feedback.of(hiddenMessage());
      case NOTHING -> Feedback.NONE;
    };
  }

  private String hiddenMessage() {
    String what = verdict == Verdict.FAIL ? "" : "Verdict: " + verdict.words() + ".";
    String advice = criterion.advice();
    return advice.isEmpty() ? what : what.isEmpty() ? advice : what + " " + advice;
  }
}
