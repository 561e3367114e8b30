package rootset.judge.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One scored line of an exercise. It is met by tests that name it, by a rule, or, where the answer
 * is tests, by what these do.
 *
 * @param id unique in its exercise
 * @param title what it asks for, in words that give no answer away
 * @param points what it is worth; 0 if it only takes points off
 * @param bonus whether its points are beyond the maximum
 * @param show what a student sees of it
 * @param advice what a student reads who fails it while its tests are hidden; may be empty
 * @param ruleOrNull the rule that decides it, or null if tests do
 * @param requires criteria of the same exercise that must pass, or it is not scored
 * @param penalty what each finding of the rule takes off; 0 if a finding fails the criterion
 * @param cap the most that findings take off together
 * @param goalOrNull what a student's tests must do to meet it, or null if it is not about them
 * @param showAfterDue what a student sees of it after the due date
 */
public record Criterion(
    String id,
    String title,
    BigDecimal points,
    boolean bonus,
    Show show,
    String advice,
    Rule ruleOrNull,
    List<String> requires,
    BigDecimal penalty,
    BigDecimal cap,
    Goal goalOrNull,
    Show showAfterDue) {

  /** A criterion that the course's own tests or a rule decide. */
  public Criterion(
      String id,
      String title,
      BigDecimal points,
      boolean bonus,
      Show show,
      String advice,
      Rule ruleOrNull,
      List<String> requires,
      BigDecimal penalty,
      BigDecimal cap) {
    this(id, title, points, bonus, show, advice, ruleOrNull, requires, penalty, cap, null, show);
  }

  /** What a student sees of a criterion. */
  public enum Show {
    /** Title, verdict and all feedback: its tests are the student's, too. */
    ALL,
    /** Title, verdict and advice. */
    TITLE,
    /** Nothing. */
    NOTHING;

    static Show of(String text) {
      for (Show show : values()) {
        if (show.name().equalsIgnoreCase(text)) {
          return show;
        }
      }
      throw new IllegalArgumentException("show must be all, title or nothing, not " + text);
    }
  }

  /** The same criterion, showing what is to be seen of it after the due date. */
  public Criterion afterDue() {
    return new Criterion(
        id,
        title,
        points,
        bonus,
        showAfterDue,
        advice,
        ruleOrNull,
        requires,
        penalty,
        cap,
        goalOrNull,
        showAfterDue);
  }

  /** What a student sees before and after the due date. */
  private record Showing(Show before, Show after) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Showing of(Object node) {
      if (node instanceof Map<?, ?> map) {
        Show before = Show.of(String.valueOf(map.get("before")));
        Object after = map.get("after");
        return new Showing(before, after == null ? before : Show.of(String.valueOf(after)));
      }
      Show always = Show.of(String.valueOf(node));
      return new Showing(always, always);
    }
  }

  /** Fills in what course.yaml may leave out. */
  @JsonCreator
  static Criterion of(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty(value = "title", required = true) String title,
      @JsonProperty("points") BigDecimal points,
      @JsonProperty("bonus") boolean bonus,
      @JsonProperty("show") Showing showing,
      @JsonProperty("advice") String advice,
      @JsonProperty("rule") Rule rule,
      @JsonProperty("requires") List<String> requires,
      @JsonProperty("penalty") BigDecimal penalty,
      @JsonProperty("cap") BigDecimal cap,
      @JsonProperty("accepts") Goal.Accepts accepts,
      @JsonProperty("catches") Goal.Catches catches,
      @JsonProperty("coverage") Goal.Coverage coverage) {
    Showing shown = showing == null ? new Showing(Show.ALL, Show.ALL) : showing;
    return new Criterion(
        id,
        title,
        orZero(points),
        bonus,
        shown.before(),
        advice == null ? "" : advice.strip(),
        rule,
        requires == null ? List.of() : List.copyOf(requires),
        orZero(penalty),
        orZero(cap),
        goal(id, accepts, catches, coverage),
        shown.after());
  }

  private static Goal goal(String id, Goal... goals) {
    List<Goal> given = Stream.of(goals).filter(Objects::nonNull).toList();
    if (given.size() > 1) {
      throw new IllegalArgumentException(
          id + " has more than one of accepts, catches and coverage; make it several criteria");
    }
    return given.isEmpty() ? null : given.get(0);
  }

  private static BigDecimal orZero(BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  /** The rule that decides it; empty if tests do. */
  public Optional<Rule> rule() {
    return Optional.ofNullable(ruleOrNull);
  }

  /** What a student's tests must do; empty if it is not about them. */
  public Optional<Goal> goal() {
    return Optional.ofNullable(goalOrNull);
  }

  /** Whether findings take points off instead of failing it. */
  public boolean isPenalty() {
    return penalty.signum() > 0;
  }
}
