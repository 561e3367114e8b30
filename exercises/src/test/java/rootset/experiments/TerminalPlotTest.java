package rootset.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.experiments.Plot.Kind;
import rootset.experiments.Plot.Series;

class TerminalPlotTest {
  private static final Plot PLOT =
      new Plot(
          "A title of some length, longer than a narrow terminal",
          "counted",
          "What to see.",
          "",
          "pieces",
          Kind.BARS,
          List.of("before", "with a rather long label of forty-odd characters", "after"),
          List.of(new Series("a", List.of(4.0, 32.0, 0.5))));

  @Test
  void a_bar_is_as_long_as_its_value() {
    assertThat(TerminalPlot.of(PLOT, 60).lines().skip(3))
        .startsWith(
            "pieces",
            "before                         │███ 4",
            "with a rather long label of",
            "forty-odd characters           │████████████████████████ 32",
            "after                          │▍ 0.5");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 60, 79, 80, 200})
  void no_line_is_wider_than_the_terminal(int width) {
    assertThat(TerminalPlot.of(PLOT, width).lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
  }

  @Test
  void a_terminal_of_no_width_is_taken_for_a_narrow_one() {
    assertThat(TerminalPlot.of(PLOT, 0)).isEqualTo(TerminalPlot.of(PLOT, 40));
  }

  @Test
  void a_plain_terminal_gets_number_signs() {
    assertThat(TerminalPlot.inAscii("after │██▍ 1\nbefore │██▉ 2"))
        .isEqualTo("after |## 1\nbefore |### 2");
  }
}
