package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.judge.score.Verdict;

class StatisticsTest {
  // Totals: 22 of 20 with bonus, 1.5 and 10.
  private final Statistics statistics = new Statistics(SmallClass.result());
  private final Statistics empty = new Statistics(SmallClass.result(SmallClass.L3));

  @Test
  void mean_and_median_are_of_the_totals() {
    assertThat(statistics.mean()).contains(new BigDecimal("11.17"));
    assertThat(statistics.median())
        .hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("10"));
  }

  @Test
  void the_median_of_two_is_half_way() {
    var two =
        new Statistics(SmallClass.result(SmallClass.L3, SmallClass.good(), SmallClass.mixed()));
    assertThat(two.median()).contains(new BigDecimal("11.75"));
  }

  @Test
  void a_total_above_the_maximum_counts_in_the_last_tenth() {
    assertThat(statistics.distribution()).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 1);
  }

  @Test
  void verdicts_are_counted_by_the_worst_of_a_submission() {
    assertThat(statistics.verdicts())
        .hasSize(Verdict.values().length)
        .containsEntry(Verdict.PASS, 1)
        .containsEntry(Verdict.TIMEOUT, 1)
        .containsEntry(Verdict.GRADER_ERROR, 1);
  }

  @Test
  void a_pass_rate_is_of_all_who_were_graded() {
    var outcomes = statistics.outcomes(SmallClass.SWEEP, SmallClass.SWEEP.criteria().get(0));
    assertThat(outcomes.count()).isEqualTo(3);
    assertThat(outcomes.passRate()).isEqualByComparingTo("0.6667");
  }

  @Test
  void an_empty_class_has_no_mean() {
    assertThat(List.of(empty.mean(), empty.median())).allMatch(mean -> mean.isEmpty());
    assertThat(empty.outcomes(SmallClass.CACHE, SmallClass.CACHE.criteria().get(0)).passRate())
        .isEqualByComparingTo("0");
  }

  @Test
  void percent_is_cut_so_that_a_hundred_is_all() {
    assertThat(Statistics.percent(new BigDecimal("99.99999"), new BigDecimal("100")))
        .isEqualByComparingTo("99.99");
    assertThat(Statistics.percent(BigDecimal.ONE, BigDecimal.ZERO)).isEqualByComparingTo("0");
  }
}
