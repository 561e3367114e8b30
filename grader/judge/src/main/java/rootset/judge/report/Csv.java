package rootset.judge.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import rootset.judge.course.Points;

/**
 * Comma-separated values as RFC 4180 quotes them, with LF line ends. No text in it is a formula: a
 * spreadsheet would run one on the computer of whoever opens the file.
 */
final class Csv {
  private final StringBuilder out = new StringBuilder();
  private boolean rowBegun;

  Csv text(String text) {
    return cell(quoted(isFormula(text) ? "'" + text : text));
  }

  Csv number(BigDecimal number) {
    return cell(Points.text(number));
  }

  Csv endRow() {
    out.append('\n');
    rowBegun = false;
    return this;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Csv cell(String text) {
    out.append(rowBegun ? "," : "").append(text);
    rowBegun = true;
    return this;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  private static String quoted(String text) {
    boolean needed = text.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
