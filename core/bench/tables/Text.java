import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of text: the first column to the left, numbers to the right. */
final class Text {
  private final List<String[]> rows = new ArrayList<>();

  Text row(String... cells) {
    rows.add(cells);
    return this;
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  void print() {
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    rows.forEach(row -> System.out.println(line(row, widths)));
  }

  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String blanks = " ".repeat(widths[i] - row[i].length());
      line.append(i == 0 ? row[i] + blanks : "  " + blanks + row[i]);
    }
    return line.toString().stripTrailing();
  }
}
