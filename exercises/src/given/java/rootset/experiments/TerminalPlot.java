package rootset.experiments;

import java.util.List;
import rootset.experiments.Plot.Series;

/** Draws a plot as text: a bar for each value, as fine as an eighth of a character. */
final class TerminalPlot {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final int NARROWEST = 40;

  private final Plot plot;
  private final int width;
  private final int labelWidth;
  private final int valueWidth;
  private final StringBuilder text = new StringBuilder();

  private TerminalPlot(Plot plot, int width) {
    this.plot = plot;
    this.width = Math.max(NARROWEST, width);
    int longest = plot.labels().stream().mapToInt(String::length).max().orElse(0);
    this.labelWidth = Math.min(longest, this.width / 2);
    this.valueWidth =
        plot.series().stream()
            .flatMap(each -> each.values().stream())
            .mapToInt(value -> Numbers.text(value).length())
            .max()
            .orElse(0);
  }

  /** The plot in lines of at most so many characters; in 40, if they are fewer. */
  static String of(Plot plot, int width) {
    TerminalPlot terminal = new TerminalPlot(plot, width);
    terminal.draw();
    return terminal.text.toString();
  }

  /** The same text for a terminal that knows no blocks and no lines. */
  static String inAscii(String text) {
    return text.replaceAll("[▏▎▍▌]", "").replaceAll("[▋▊▉█]", "#").replace('│', '|');
  }

  private void draw() {
    paragraph(plot.title());
    paragraph("(" + plot.measured() + ")");
    for (Series each : plot.series()) {
      text.append('\n');
      paragraph(plot.series().size() == 1 ? plot.unit() : each.name() + ", " + plot.unit());
      draw(each);
    }
    text.append('\n');
    paragraph(plot.remark());
  }

  private void draw(Series series) {
    for (int i = 0; i < plot.labels().size(); i++) {
      List<String> label = Numbers.lines(plot.labels().get(i), labelWidth);
      for (String line : label.subList(0, label.size() - 1)) {
        text.append(line).append('\n');
      }
      row(label.get(label.size() - 1), series.values().get(i));
    }
  }

  private void row(String label, double value) {
    int room = width - labelWidth - valueWidth - 3;
    int eighths = (int) Math.round(value / plot.max() * room * 8);
    String bar = "█".repeat(eighths / 8);
    if (eighths % 8 > 0) {
      bar += EIGHTHS.charAt(eighths % 8);
    }
    text.append(label).append(" ".repeat(labelWidth - label.length())).append(" │").append(bar);
    text.append(bar.isEmpty() ? "" : " ").append(Numbers.text(value)).append('\n');
  }

  private void paragraph(String sentences) {
    for (String line : Numbers.lines(sentences, width)) {
      text.append(line).append('\n');
    }
  }
}
