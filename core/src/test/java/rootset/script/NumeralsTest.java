package rootset.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-1.5, -1.5",
    "2.0E-3, 0.002",
    "2E23, 2e+23",
    "1E23, 1e+23",
    "1E21, 1e+21",
    "123456789012345680000, 123456789012345680000",
    "1E-6, 0.000001",
    "1E-7, 1e-7",
    "1.5E-7, 1.5e-7",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "4.9E-324, 5e-324",
    "1.7976931348623157E308, 1.7976931348623157e+308",
    "0.30000000000000004, 0.30000000000000004",
    "9007199254740993, 9007199254740992",
    "4294967296, 4294967296",
    "2.98023223876953125E-8, 2.9802322387695312e-8",
    "233075339131868.125, 233075339131868.12"
  })
  void a_number_is_written_in_the_shortest_way(String literal, String text) {
    assertThat(Numerals.text(Double.parseDouble(literal))).isEqualTo(text);
  }

  @Test
  void what_is_no_number_or_too_large_has_a_name() {
    assertThat(Numerals.text(Double.NaN)).isEqualTo("NaN");
    assertThat(Numerals.text(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    assertThat(Numerals.text(-0.0)).isEqualTo("0");
  }

  @Test
  void what_is_written_means_the_same_number() {
    int seed = 7;
    for (int i = 0; i < 20_000; i++) {
      seed = seed * 1_103_515_245 + 12_345;
      int upper = seed;
      seed = seed * 1_103_515_245 + 12_345;
      double number = Double.longBitsToDouble((long) upper << 32 | seed & 0xffffffffL);
      if (!Double.isNaN(number) && !Double.isInfinite(number)) {
        String text = Numerals.text(number);
        assertThat(Double.parseDouble(text)).as(text).isEqualTo(number);
        double read = number < 0 ? -Numerals.parse(text.substring(1)) : Numerals.parse(text);
        assertThat(read).as(text).isEqualTo(number);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "0x1F, 31",
    "0b101, 5",
    "0o17, 15",
    "1_000, 1000",
    "1e3, 1000",
    ".5, 0.5",
    "5., 5",
    "2e23, 2E23",
    "1e400, Infinity",
    "1e-400, 0",
    "9007199254740993, 9007199254740992",
    "3e-324, 4.9E-324",
    "2e-324, 0",
    "1x, NaN",
    "1e, NaN",
    "1.2.3, NaN",
    "0xg, NaN"
  })
  void a_literal_means_the_nearest_number(String literal, Double number) {
    assertThat(Double.valueOf(Numerals.parse(literal))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "1.005, 2, 1.00",
    "1.5, 0, 2",
    "2.5, 0, 3",
    "-1.5, 0, -2",
    "0, 3, 0.000",
    "0.1, 20, 0.10000000000000000555",
    "123.456, 1, 123.5",
    "1e21, 2, 1e+21",
    "0.000001, 2, 0.00"
  })
  void a_number_can_have_fixed_places(double number, int places, String text) {
    assertThat(Numerals.fixed(number, places)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"255, 16, ff", "5, 2, 101", "-255, 16, -ff", "0.5, 2, 0.1", "35, 36, z", "0, 2, 0"})
  void a_number_can_have_another_base(double number, int base, String text) {
    assertThat(Numerals.text(number, base)).isEqualTo(text);
  }
}
