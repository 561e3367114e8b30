package rootset.judge.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rootset.judge.course.Course;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.score.Verdict;

/**
 * What a submission of the bundled class must score: its {@code expected.yaml}. Exercises that were
 * not handed in need not be mentioned.
 *
 * @param about who this is, in a sentence; may be empty, which is refused
 * @param verdict the worst of the exercises that are mentioned
 * @param exercises by id
 */
record Expected(String about, BigDecimal total, Verdict verdict, Map<String, Of> exercises) {
  private static final Of NOT_HANDED_IN = new Of(BigDecimal.ZERO, Verdict.FAIL, Map.of());

  /**
   * What an exercise must get.
   *
   * @param all the verdict of criteria that are not mentioned
   */
  record Of(BigDecimal points, Verdict all, Map<String, Verdict> criteria) {
    @JsonCreator
    static Of of(
        @JsonProperty(value = "points", required = true) BigDecimal points,
        @JsonProperty("criteria") JsonNode criteria) {
      Map<String, Verdict> verdicts = new LinkedHashMap<>();
      if (criteria == null || criteria.isObject()) {
        Verdict all = Verdict.PASS;
        if (criteria != null) {
          criteria
              .properties()
              .forEach(
                  each -> verdicts.put(each.getKey(), Verdict.valueOf(each.getValue().asText())));
        }
        return new Of(points, all, verdicts);
      }
      return new Of(points, Verdict.valueOf(criteria.asText().replaceFirst("^all ", "")), verdicts);
    }

    /** How a criterion must end. */
    Verdict verdict(Criterion criterion) {
      return criteria.getOrDefault(criterion.id(), all);
    }
  }

  @JsonCreator
  static Expected of(
      @JsonProperty("about") String about,
      @JsonProperty(value = "total", required = true) BigDecimal total,
      @JsonProperty(value = "verdict", required = true) Verdict verdict,
      @JsonProperty(value = "exercises", required = true) Map<String, Of> exercises) {
    return new Expected(about == null ? "" : about.strip(), total, verdict, exercises);
  }

  /** What an exercise must get, mentioned or not. */
  Of exercise(Exercise exercise) {
    return exercises.getOrDefault(exercise.id(), NOT_HANDED_IN);
  }

  /** The worst verdict of all exercises of a course. */
  Verdict worst(Course course) {
    boolean isComplete = course.exercises().stream().allMatch(e -> exercises.containsKey(e.id()));
    return isComplete ? verdict : Verdict.worst(List.of(verdict, Verdict.FAIL));
  }
}
