package rootset.experiments;

import java.util.List;
import java.util.Locale;
import rootset.experiments.Plot.Series;

/** Draws plots one below the other as a picture in SVG, which every browser shows. */
final class SvgPicture {
  private static final int WIDTH = 760;
  private static final int MARGIN = 24;
  private static final int LABELS = 250;
  private static final int VALUES = 60;
  private static final int BAR = 16;
  private static final int GAP = 10;
  private static final int LINES_HEIGHT = 240;
  private static final int LINE = 18;
  private static final int LINE_CHARACTERS = 102;

  /** Told apart by people who see colours differently, too (Okabe and Ito). */
  private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73");

  /** So that a line does not hide another one that runs below it. */
  private static final List<String> DASHES =
      List.of("", " stroke-dasharray=\"10 5\"", " stroke-dasharray=\"3 5\"");

  private final StringBuilder body = new StringBuilder();
  private int y = MARGIN;

  private SvgPicture() {}

  /** The picture as text. */
  static String of(List<Plot> plots) {
    SvgPicture picture = new SvgPicture();
    plots.forEach(picture::draw);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        font-family="sans-serif" font-size="13">
        <rect width="100%%" height="100%%" fill="white"/>
        %s</svg>
        """
        .formatted(WIDTH, picture.y, WIDTH, picture.y, picture.body);
  }

  private void draw(Plot plot) {
    y += LINE / 2;
    text(MARGIN, y, "start", "font-size=\"17\" font-weight=\"bold\"", plot.title());
    paragraph(plot.measured(), "fill=\"#666666\"");
    if (plot.series().size() > 1) {
      legend(plot.series());
    }
    y += LINE;
    if (plot.kind() == Plot.Kind.BARS) {
      bars(plot);
    } else {
      lines(plot);
    }
    paragraph(plot.remark(), "fill=\"#222222\"");
    y += 2 * LINE;
  }

  private void paragraph(String sentences, String style) {
    y += 4;
    for (String line : Numbers.lines(sentences, LINE_CHARACTERS)) {
      y += LINE;
      text(MARGIN, y, "start", style, line);
    }
  }

  private void legend(List<Series> series) {
    y += LINE + 6;
    int x = MARGIN;
    for (int i = 0; i < series.size(); i++) {
      rectangle(x, y - 10, 12, 12, COLOURS.get(i));
      text(x + 18, y, "start", "", series.get(i).name());
      x += 44 + 7 * series.get(i).name().length();
    }
  }

  private void bars(Plot plot) {
    int left = MARGIN + LABELS;
    int length = WIDTH - left - VALUES - MARGIN;
    List<Double> ticks = Numbers.ticks(plot.max());
    double scale = length / ticks.get(ticks.size() - 1);
    int rows = plot.series().size();
    int bottom = y + plot.labels().size() * (rows * BAR + GAP);
    for (double tick : ticks) {
      double x = left + tick * scale;
      line(x, y - 4, x, bottom, "#dddddd");
      text(x, bottom + 16, "middle", "fill=\"#666666\"", Numbers.text(tick));
    }
    for (int i = 0; i < plot.labels().size(); i++) {
      text(left - 10, y + rows * BAR / 2.0 + 5, "end", "", plot.labels().get(i));
      for (int s = 0; s < rows; s++) {
        double value = plot.series().get(s).values().get(i);
        rectangle(left, y, value * scale, BAR - 2, COLOURS.get(s));
        text(left + value * scale + 6, y + 11, "start", "font-size=\"12\"", Numbers.text(value));
        y += BAR;
      }
      y += GAP;
    }
    line(left, bottom - rows - plot.labels().size() * (rows * BAR + GAP), left, bottom, "#444444");
    y = bottom + 34;
    text(left + length / 2.0, y, "middle", "fill=\"#444444\"", plot.unit());
  }

  private void lines(Plot plot) {
    int left = MARGIN + 50;
    int right = WIDTH - MARGIN - 16;
    List<Double> ticks = Numbers.ticks(plot.max());
    double scale = LINES_HEIGHT / ticks.get(ticks.size() - 1);
    y += 8;
    text(MARGIN, y, "start", "fill=\"#444444\"", plot.unit());
    y += LINE;
    int bottom = y + LINES_HEIGHT;
    for (double tick : ticks) {
      double at = bottom - tick * scale;
      line(left, at, right, at, "#dddddd");
      text(left - 8, at + 4, "end", "fill=\"#666666\"", Numbers.text(tick));
    }
    double step = (right - left) / (double) Math.max(1, plot.labels().size() - 1);
    for (int i = 0; i < plot.labels().size(); i++) {
      text(left + i * step, bottom + 18, "middle", "fill=\"#666666\"", plot.labels().get(i));
    }
    for (int s = 0; s < plot.series().size(); s++) {
      curve(plot.series().get(s), s, left, step, bottom, scale);
    }
    line(left, bottom, right, bottom, "#444444");
    y = bottom + 36;
    text((left + right) / 2.0, y, "middle", "fill=\"#444444\"", plot.places());
  }

  private void curve(Series series, int number, int left, double step, int bottom, double scale) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < series.values().size(); i++) {
      double x = left + i * step;
      double at = bottom - series.values().get(i) * scale;
      points.append(i == 0 ? "" : " ").append(number(x)).append(',').append(number(at));
      add(
          "<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"/>",
          number(x), number(at), COLOURS.get(number));
    }
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>",
        points, COLOURS.get(number), DASHES.get(number));
  }

  private void rectangle(double x, double top, double width, double height, String colour) {
    add(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
        number(x), number(top), number(width), number(height), colour);
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    add(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>",
        number(x1), number(y1), number(x2), number(y2), colour);
  }

  private void text(double x, double at, String anchor, String style, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    add(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>",
        number(x), number(at), anchor, style.isEmpty() ? "" : " " + style, escaped);
  }

  private void add(String element, Object... values) {
    body.append(String.format(Locale.ROOT, element, values)).append('\n');
  }

  /** Tenths of a pixel are enough, and no rounding of a machine shows in them. */
  private static String number(double value) {
    double tenths = Math.round(value * 10) / 10.0;
    return tenths == Math.rint(tenths)
        ? Long.toString((long) tenths)
        : String.format(Locale.ROOT, "%.1f", tenths);
  }
}
