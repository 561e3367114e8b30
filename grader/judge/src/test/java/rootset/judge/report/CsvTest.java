package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(String formula) {
    assertThat(cell(formula).replace("\"", "")).isEqualTo("'" + formula);
  }

  @Test
  void commas_quotes_and_line_ends_are_quoted() {
    assertThat(cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(cell("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
  }

  @Test
  void a_plain_text_stays_plain() {
    assertThat(cell("mark-sweep")).isEqualTo("mark-sweep");
  }

  @Test
  void a_number_stays_a_number() {
    Csv csv = new Csv().number(new BigDecimal("-0.50")).number(new BigDecimal("1E+2")).endRow();
    assertThat(text(csv)).isEqualTo("-0.5,100\n");
  }

  @Test
  void an_empty_first_cell_keeps_its_comma() {
    assertThat(text(new Csv().text("").text("a").endRow())).isEqualTo(",a\n");
  }

  private static String cell(String text) {
    return text(new Csv().text(text));
  }

  private static String text(Csv csv) {
    return new String(csv.bytes(), StandardCharsets.UTF_8);
  }
}
