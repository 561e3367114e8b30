package rootset.judge.proof;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.score.Verdict;

/**
 * An entry of {@code solutions/answers/EXERCISE/expected.yaml}: what a known answer must get.
 *
 * @param answer its folder
 * @param about what is special about it, in a sentence; may be empty, which is refused
 * @param fails criteria that end in FAIL
 * @param verdicts criteria that end in anything but PASS and FAIL
 * @param feedback a part of what the student must read; may be empty
 */
record KnownAnswer(
    String answer,
    String about,
    BigDecimal points,
    List<String> fails,
    Map<String, Verdict> verdicts,
    String feedback) {

  @JsonCreator
  static KnownAnswer of(
      @JsonProperty(value = "answer", required = true) String answer,
      @JsonProperty("about") String about,
      @JsonProperty(value = "points", required = true) BigDecimal points,
      @JsonProperty("fails") List<String> fails,
      @JsonProperty("verdicts") Map<String, Verdict> verdicts,
      @JsonProperty("feedback") String feedback) {
    return new KnownAnswer(
        answer,
        about == null ? "" : about.strip(),
        points,
        fails == null ? List.of() : List.copyOf(fails),
        verdicts == null ? Map.of() : Map.copyOf(verdicts),
        feedback == null ? "" : feedback);
  }

  /** How a criterion must end. */
  Verdict verdict(Criterion criterion) {
    Verdict usual = fails.contains(criterion.id()) ? Verdict.FAIL : Verdict.PASS;
    return verdicts.getOrDefault(criterion.id(), usual);
  }

  /** The criteria that it names and the exercise does not have. */
  Set<String> unknown(Exercise exercise) {
    Set<String> named = new LinkedHashSet<>(fails);
    named.addAll(verdicts.keySet());
    Set<String> known = new HashSet<>();
    exercise.criteria().forEach(each -> known.add(each.id()));
    named.removeAll(known);
    return named;
  }
}
