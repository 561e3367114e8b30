package rootset.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers for people. */
final class Numbers {
  private static final int MOST_TICKS = 6;

  private Numbers() {}

  /** A value with one decimal where that tells something. */
  static String text(double value) {
    boolean whole = value >= 1_000 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value);
  }

  /** Round numbers, whole ones, from 0 to the first one that is not below {@code max}. */
  static List<Double> ticks(double max) {
    double step = Math.max(1, Math.pow(10, Math.floor(Math.log10(max)) - 1));
    double[] factors = {2, 2.5, 2}; // 1, 2, 5, 10
    for (int i = 0; max / step > MOST_TICKS - 1; i++) {
      step *= factors[i % factors.length];
    }
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i == 0 || ticks.get(i - 1) < max; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Breaks a text into lines of at most {@code width} characters. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
