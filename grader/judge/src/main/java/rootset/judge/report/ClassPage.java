package rootset.judge.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.score.ClassResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/**
 * What the class's page shows: only texts made fit by {@link Text}. Public because the compiled
 * templates live in a package of their own.
 *
 * @param unsafe whether submissions ran without a sandbox
 * @param faults how many submissions have a verdict that is the grader's fault
 * @param mean null of an empty class
 */
public record ClassPage(
    String course,
    String isolation,
    boolean unsafe,
    int faults,
    List<Figure> figures,
    List<Bin> bins,
    Mean mean,
    List<Tally> verdicts,
    List<ExerciseFigures> exercises,
    String of,
    List<Row> rows) {

  /** A figure that stands out, and what it is. */
  public record Figure(String value, String unit, String label) {}

  /**
   * A bar of the distribution; where it stands and how high it is, in percent of the picture.
   *
   * @param range {@code 70 to 80}, in percent of the points
   */
  public record Bin(String left, String top, String height, String range, int count) {}

  /**
   * The mean's mark in the distribution.
   *
   * @param left where it stands, in percent of the picture
   * @param anchor which part of its label stands there, as SVG names it
   */
  public record Mean(String left, String anchor) {}

  /** How many submissions have a verdict as their worst. */
  public record Tally(Badge badge, int count) {}

  /** How the class did in an exercise. */
  public record ExerciseFigures(
      String id,
      String part,
      String title,
      boolean bonus,
      Score mean,
      List<CriterionFigures> criteria) {}

  /**
   * How the class did in a criterion.
   *
   * @param rare whether fewer than half passed
   */
  public record CriterionFigures(
      String title,
      boolean hidden,
      boolean bonus,
      int passed,
      int count,
      String percent,
      boolean rare) {}

  /**
   * A submission.
   *
   * @param href of the student's page, relative to the class's
   * @param scores one an exercise
   * @param late what lateness took off, or empty
   */
  public record Row(
      String id,
      String name,
      String href,
      List<Score> scores,
      Score total,
      String late,
      Badge badge,
      List<String> audit) {}

  static ClassPage of(ClassResult result) {
    Statistics statistics = new Statistics(result);
    return new ClassPage(
        Text.line(result.course().title()),
        Text.block(result.isolation()),
        result.isolation().startsWith("L1"),
        statistics.verdicts().get(Verdict.GRADER_ERROR),
        figures(result, statistics),
        bins(statistics.distribution()),
        statistics.mean().map(mean -> mark(mean, result.maximum())).orElse(null),
        tallies(statistics),
        result.exercises().stream().map(exercise -> figures(exercise, statistics)).toList(),
        Points.of(result.maximum()),
        result.submissions().stream().map(submission -> row(result, submission)).toList());
  }

  private static List<Figure> figures(ClassResult result, Statistics statistics) {
    long full =
        result.submissions().stream()
            .filter(submission -> submission.points().compareTo(result.maximum()) >= 0)
            .count();
    long noted = result.submissions().stream().filter(ClassPage::isNoted).count();
    String of = Points.of(result.maximum());
    return List.of(
        new Figure(Integer.toString(result.submissions().size()), "", "submissions"),
        new Figure(text(statistics.mean()), of, "mean"),
        new Figure(text(statistics.median()), of, "median"),
        new Figure(Long.toString(full), "", "with all points"),
        new Figure(Long.toString(noted), "", "with audit lines"));
  }

  private static String text(Optional<BigDecimal> points) {
    return points.map(p -> Points.text(tenths(p))).orElse("–");
  }

  private static BigDecimal tenths(BigDecimal points) {
    return points.setScale(1, RoundingMode.HALF_UP);
  }

  private static boolean isNoted(SubmissionResult submission) {
    return submission.exercises().stream().anyMatch(graded -> !graded.audit().isEmpty());
  }

  private static List<Bin> bins(int[] counts) {
    int width = 100 / counts.length;
    int highest = Math.max(1, Arrays.stream(counts).max().orElse(1));
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int height = 100 * counts[i] / highest;
      bins.add(
          new Bin(
              Integer.toString(i * width),
              Integer.toString(100 - height),
              Integer.toString(height),
              i * width + " to " + (i + 1) * width,
              counts[i]));
    }
    return bins;
  }

  private static Mean mark(BigDecimal mean, BigDecimal maximum) {
    Score score = Score.of(mean, maximum);
    int percent = Integer.parseInt(score.percent());
    return new Mean(score.width(), percent < 15 ? "start" : percent > 85 ? "end" : "middle");
  }

  private static List<Tally> tallies(Statistics statistics) {
    List<Tally> tallies = new ArrayList<>();
    statistics
        .verdicts()
        .forEach(
            (verdict, count) -> {
              if (count > 0) {
                tallies.add(new Tally(Badge.of(verdict), count));
              }
            });
    return tallies;
  }

  private static ExerciseFigures figures(Exercise exercise, Statistics statistics) {
    return new ExerciseFigures(
        Text.line(exercise.id()),
        Text.line(exercise.plan().part()),
        Text.line(exercise.title()),
        exercise.plan().bonus(),
        Score.of(tenths(statistics.mean(exercise).orElse(BigDecimal.ZERO)), exercise.points()),
        exercise.criteria().stream().map(c -> figures(exercise, c, statistics)).toList());
  }

  private static CriterionFigures figures(
      Exercise exercise, Criterion criterion, Statistics statistics) {
    Statistics.Outcomes outcomes = statistics.outcomes(exercise, criterion);
    BigDecimal percent = outcomes.passRate().movePointRight(2).setScale(0, RoundingMode.DOWN);
    return new CriterionFigures(
        Text.line(criterion.title()),
        criterion.show() != Criterion.Show.ALL,
        criterion.bonus(),
        outcomes.passed(),
        outcomes.count(),
        Points.text(percent),
        outcomes.passed() * 2 < outcomes.count());
  }

  private static Row row(ClassResult result, SubmissionResult submission) {
    return new Row(
        Text.line(submission.id()),
        Text.line(submission.name()),
        "submissions/" + encoded(submission.id()) + "/index.html",
        result.exercises().stream().map(exercise -> score(submission, exercise)).toList(),
        Score.of(submission.points(), result.maximum()),
        submission.late().signum() == 0 ? "" : Score.signed(submission.late().negate()),
        Badge.of(submission.worst()),
        audit(submission));
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Score score(SubmissionResult submission, Exercise exercise) {
    BigDecimal points =
        Statistics.result(submission, exercise).map(ExerciseResult::points).orElse(BigDecimal.ZERO);
    return Score.of(points, exercise.points());
  }

  private static List<String> audit(SubmissionResult submission) {
    List<String> lines = new ArrayList<>();
    for (ExerciseResult graded : submission.exercises()) {
      String exercise = Text.line(graded.exercise().id());
      lines.addAll(Text.lines(graded.audit(), line -> exercise + ": " + Text.block(line)));
    }
    return lines;
  }
}
