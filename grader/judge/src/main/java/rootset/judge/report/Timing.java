package rootset.judge.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long grading a class took. Kept apart from the results: it alone differs from run to run.
 *
 * @param workers how many submissions were graded side by side
 * @param seconds from the first submission's start to the last one's end
 */
public record Timing(int workers, double seconds, List<SubmissionTime> submissions) {

  /** Copies the list. */
  public Timing {
    submissions = List.copyOf(submissions);
  }

  /**
   * How long one submission took.
   *
   * @param millisecondsByPhase in the order of the phases
   */
  public record SubmissionTime(String id, Map<String, Double> millisecondsByPhase) {

    /** Copies the map and keeps its order. */
    public SubmissionTime {
      millisecondsByPhase = Collections.unmodifiableMap(new LinkedHashMap<>(millisecondsByPhase));
    }

    /** All phases together. */
    public double milliseconds() {
      return millisecondsByPhase.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** Submissions graded a minute; 0 if no time passed. */
  public double submissionsPerMinute() {
    return seconds > 0 ? submissions.size() * 60 / seconds : 0;
  }

  /**
   * The time within which a share of the submissions was graded (nearest rank), in milliseconds; 0
   * if there are none.
   *
   * @param percent above 0, at most 100
   */
  public double percentile(int percent) {
    double[] sorted =
        submissions.stream().mapToDouble(SubmissionTime::milliseconds).sorted().toArray();
    int rank = (sorted.length * percent + 99) / 100;
    return sorted.length == 0 ? 0 : sorted[rank - 1];
  }
}
