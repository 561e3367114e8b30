package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rootset.judge.report.Timing.SubmissionTime;

class TimingTest {
  @Test
  void percentiles_are_times_that_were_measured() {
    List<SubmissionTime> times =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new SubmissionTime("s" + i, Map.of("run", (double) i)))
            .toList();
    Timing timing = new Timing(1, 1, times);
    assertThat(timing.percentile(50)).isEqualTo(10);
    assertThat(timing.percentile(95)).isEqualTo(19);
    assertThat(timing.percentile(100)).isEqualTo(20);
  }

  @Test
  void throughput_is_submissions_a_minute() {
    assertThat(SmallClass.timing().submissionsPerMinute()).isEqualTo(120);
  }

  @Test
  void an_empty_run_has_no_throughput() {
    Timing timing = new Timing(1, 0, List.of());
    assertThat(timing.submissionsPerMinute()).isZero();
    assertThat(timing.percentile(95)).isZero();
  }

  @Test
  void phases_keep_their_order() {
    Map<String, Double> phases = new LinkedHashMap<>();
    phases.put("intake", 1.0);
    phases.put("compile", 20.0);
    phases.put("run", 30.5);
    SubmissionTime time = new SubmissionTime("alder", phases);
    assertThat(time.millisecondsByPhase().keySet()).containsExactly("intake", "compile", "run");
    assertThat(time.milliseconds()).isEqualTo(51.5);
  }
}
