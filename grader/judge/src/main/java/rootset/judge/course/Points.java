package rootset.judge.course;

import java.math.BigDecimal;

/** Points as text. */
public final class Points {
  private Points() {}

  /** Without needless zeros: {@code 12}, {@code 12.5}, {@code 0}. */
  public static String text(BigDecimal points) {
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }

  /** What they are points of: {@code of 12}; {@code bonus} where all are beyond the maximum. */
  public static String of(BigDecimal maximum) {
    return maximum.signum() == 0 ? "bonus" : "of " + text(maximum);
  }
}
