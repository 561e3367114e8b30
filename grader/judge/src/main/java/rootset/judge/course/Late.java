package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What lateness costs: a share of the points for each day begun after the due date.
 *
 * @param graceMinutes how long after the due date nothing is late yet
 * @param percentPerDay what each day begun takes off, in percent of the points reached
 * @param floorPercent how much of the points reached stays, however late it is
 */
public record Late(
    @JsonProperty("grace-minutes") long graceMinutes,
    @JsonProperty("percent-per-day") int percentPerDay,
    @JsonProperty("floor-percent") int floorPercent) {

  private static final int DECIMALS = 2;

  /** The days begun since the due date; 0 in the grace period and before. */
  public long days(Instant due, Instant submitted) {
    Duration after = Duration.between(due, submitted);
    if (after.compareTo(Duration.ofMinutes(graceMinutes)) <= 0) {
      return 0;
    }
    boolean isBegun = !after.minusDays(after.toDays()).isZero();
    return after.toDays() + (isBegun ? 1 : 0);
  }

  /** What so many days take off, in percent. */
  public int percent(long days) {
    return (int) Math.min(days * percentPerDay, 100L - floorPercent);
  }

  /** What so many days take off some points. Two decimals, cut: in doubt for the student. */
  public BigDecimal off(BigDecimal points, long days) {
    return points
        .multiply(BigDecimal.valueOf(percent(days)))
        .movePointLeft(2)
        .setScale(DECIMALS, RoundingMode.DOWN);
  }
}
