package rootset.judge.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.score.ClassResult;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** A class in figures. Decimal arithmetic, so that every machine rounds alike. */
final class Statistics {
  /**
   * How many parts the distribution has, of ten percent each; the last one holds all above, too.
   */
  static final int BINS = 10;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /**
   * How a criterion ended in a class.
   *
   * @param verdicts only those that came up, from best to worst
   */
  record Outcomes(int count, int passed, Map<Verdict, Integer> verdicts) {
    /** The share that passed, 0 to 1 with four decimals; 0 of nobody. */
    BigDecimal passRate() {
      return count == 0
          ? BigDecimal.ZERO
          : BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP);
    }
  }

  private final ClassResult result;

  Statistics(ClassResult result) {
    this.result = result;
  }

  /** The mean total, empty of an empty class. */
  Optional<BigDecimal> mean() {
    return mean(totals());
  }

  /** The mean points of an exercise, empty if nobody has a result. */
  Optional<BigDecimal> mean(Exercise exercise) {
    return mean(results(exercise).map(ExerciseResult::points).toList());
  }

  /** The middle total; of an even number, the mean of the two in the middle. */
  Optional<BigDecimal> median() {
    List<BigDecimal> sorted = totals().stream().sorted().toList();
    int size = sorted.size();
    return size == 0 ? Optional.empty() : mean(sorted.subList((size - 1) / 2, size / 2 + 1));
  }

  /** How many totals lie in each tenth of the maximum. */
  int[] distribution() {
    int[] bins = new int[BINS];
    for (BigDecimal total : totals()) {
      int bin = percent(total, result.maximum()).intValue() / (100 / BINS);
      bins[Math.max(0, Math.min(BINS - 1, bin))]++;
    }
    return bins;
  }

  /** How many submissions have each verdict as their worst; every verdict is there. */
  Map<Verdict, Integer> verdicts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    result.submissions().forEach(submission -> counts.merge(submission.worst(), 1, Integer::sum));
    return counts;
  }

  /** How a criterion ended. */
  Outcomes outcomes(Exercise exercise, Criterion criterion) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    results(exercise)
        .map(graded -> result(graded, criterion))
        .filter(Objects::nonNull)
        .forEach(scored -> counts.merge(scored.verdict(), 1, Integer::sum));
    int count = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new Outcomes(count, counts.getOrDefault(Verdict.PASS, 0), counts);
  }

  /** What a submission reached in an exercise, empty if the exercise was not graded. */
  static Optional<ExerciseResult> result(SubmissionResult submission, Exercise exercise) {
    return submission.exercises().stream()
        .filter(graded -> graded.exercise().id().equals(exercise.id()))
        .findFirst();
  }

  /** Points in percent of a maximum; 0 of a maximum of 0. Two decimals, cut: 100 is all of it. */
  static BigDecimal percent(BigDecimal points, BigDecimal maximum) {
    return maximum.signum() == 0
        ? BigDecimal.ZERO
        : points.multiply(HUNDRED).divide(maximum, DECIMALS, RoundingMode.DOWN);
  }

  private Stream<ExerciseResult> results(Exercise exercise) {
    return result.submissions().stream().flatMap(s -> result(s, exercise).stream());
  }

  private static CriterionResult result(ExerciseResult graded, Criterion criterion) {
    return graded.criteria().stream()
        .filter(scored -> scored.criterion().id().equals(criterion.id()))
        .findFirst()
        .orElse(null);
  }

  private List<BigDecimal> totals() {
    return result.submissions().stream().map(SubmissionResult::points).toList();
  }

  private static Optional<BigDecimal> mean(Collection<BigDecimal> numbers) {
    return numbers.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(BigDecimal.valueOf(numbers.size()), DECIMALS, RoundingMode.HALF_UP));
  }
}
