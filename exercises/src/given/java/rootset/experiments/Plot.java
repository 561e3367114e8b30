package rootset.experiments;

import java.util.List;

/**
 * Figures, and what is to be said about them.
 *
 * @param title what is shown
 * @param measured how the figures came about
 * @param remark what to see in them, and what may surprise
 * @param places what the labels stand for, for example "round"
 * @param unit what the values count, for example "MB in use"
 * @param kind how the figures are drawn
 * @param labels where or when each value was measured
 * @param series one or more rows of values, each as long as there are labels
 */
public record Plot(
    String title,
    String measured,
    String remark,
    String places,
    String unit,
    Kind kind,
    List<String> labels,
    List<Series> series) {
  /** Bars beside their labels, or lines over them. */
  public enum Kind {
    BARS,
    LINES
  }

  /**
   * A row of values.
   *
   * @param name what they belong to
   * @param values one for each label, none below 0
   */
  public record Series(String name, List<Double> values) {}

  /** Checks that there is a value for each label. */
  public Plot {
    for (Series each : series) {
      if (each.values().size() != labels.size()) {
        throw new IllegalArgumentException(
            each.name() + ": " + each.values().size() + " values for " + labels.size() + " labels");
      }
    }
  }

  /** The largest value; 1 if all are 0, so that an axis has a length. */
  double max() {
    double max =
        series.stream().flatMap(each -> each.values().stream()).mapToDouble(v -> v).max().orElse(0);
    return max > 0 ? max : 1;
  }
}
