package rootset.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void ticks_are_round_and_few_and_reach_the_largest_value() {
    assertThat(Numbers.ticks(1)).containsExactly(0.0, 1.0);
    assertThat(Numbers.ticks(4)).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    assertThat(Numbers.ticks(17)).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
    assertThat(Numbers.ticks(25.1)).containsExactly(0.0, 10.0, 20.0, 30.0);
    assertThat(Numbers.ticks(1_001)).containsExactly(0.0, 500.0, 1_000.0, 1_500.0);
  }

  @Test
  void numbers_have_a_decimal_only_if_it_tells_something() {
    assertThat(Numbers.text(0)).isEqualTo("0");
    assertThat(Numbers.text(17)).isEqualTo("17");
    assertThat(Numbers.text(16.96)).isEqualTo("17.0");
    assertThat(Numbers.text(1_001)).isEqualTo("1,001");
  }
}
