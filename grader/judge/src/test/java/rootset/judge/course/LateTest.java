package rootset.judge.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateTest {
  private static final Instant DUE = Instant.parse("2026-11-30T12:00:00Z");

  /** 30 minutes of grace, 10 percent for each day begun, 40 percent stay. */
  private static final Late LATE = new Late(30, 10, 40);

  @ParameterizedTest
  @CsvSource({
    "-P1D, 0",
    "PT0S, 0",
    "PT30M, 0",
    "PT30M1S, 1",
    "P1D, 1",
    "P1DT0.001S, 2",
    "P2D, 2",
    "P365D, 365",
  })
  void a_day_counts_from_the_due_date_as_soon_as_it_begins(String after, long days) {
    assertThat(LATE.days(DUE, DUE.plus(Duration.parse(after)))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 10", "5, 50", "6, 60", "7, 60", "9999999999, 60"})
  void the_floor_stays_however_late_it_is(long days, int percent) {
    assertThat(LATE.percent(days)).isEqualTo(percent);
  }

  @Test
  void what_is_taken_off_is_cut_in_favour_of_the_student() {
    assertThat(LATE.off(new BigDecimal("6.25"), 1)).isEqualByComparingTo("0.62");
    assertThat(LATE.off(new BigDecimal("7"), 2)).isEqualByComparingTo("1.4");
    assertThat(LATE.off(BigDecimal.ZERO, 2)).isEqualByComparingTo("0");
  }
}
