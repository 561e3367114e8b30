package rootset.judge.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rootset.judge.course.Points;

/**
 * Points of a maximum on a page.
 *
 * @param of what they are points of, in words
 * @param percent whole, cut: {@code 100} is all of it
 * @param width of a bar, in percent, 0 to 100 whatever bonus or penalty there is
 */
public record Score(String points, String of, String percent, String width) {
  static Score of(BigDecimal points, BigDecimal maximum) {
    BigDecimal percent = Statistics.percent(points, maximum);
    BigDecimal width = percent.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
    return new Score(
        signed(points),
        Points.of(maximum),
        Points.text(percent.setScale(0, RoundingMode.DOWN)),
        Points.text(width));
  }

  /** With a minus sign of full width, as it is printed. */
  static String signed(BigDecimal points) {
    return Points.text(points).replace('-', '−');
  }
}
