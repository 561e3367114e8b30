package rootset.judge.course;

import java.math.BigDecimal;

/** Points as text. */
public final class Points {
  private Points() {}

  /** Without needless zeros: {@code 12}, {@code 12.5}, {@code 0}. */
  public static String text(BigDecimal points) {
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }
}
