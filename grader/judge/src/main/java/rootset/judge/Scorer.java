package rootset.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.course.Rule;
import rootset.judge.run.TestResult;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.Feedback;
import rootset.judge.score.Finding;
import rootset.judge.score.Verdict;

/**
 * Turns what tests and rules found into points. The criteria come from the course: whatever
 * happened, each of them is scored.
 */
final class Scorer {
  private final Exercise exercise;
  private final Map<String, List<TestResult>> tests;
  private final Function<Rule, List<Finding>> rules;
  private final Places places;

  Scorer(
      Exercise exercise,
      Map<String, List<TestResult>> tests,
      Function<Rule, List<Finding>> rules,
      Places places) {
    this.exercise = exercise;
    this.tests = tests;
    this.rules = rules;
    this.places = places;
  }

  /** Gives every criterion the same verdict and no points. */
  static List<CriterionResult> all(Exercise exercise, Verdict verdict, Feedback feedback) {
    return exercise.criteria().stream()
        .map(each -> new CriterionResult(each, verdict, BigDecimal.ZERO, feedback))
        .toList();
  }

  List<CriterionResult> score() {
    Map<String, CriterionResult> scored = new HashMap<>();
    List<CriterionResult> results = new ArrayList<>();
    for (Criterion criterion : exercise.criteria()) {
      CriterionResult result = score(criterion, scored);
      scored.put(criterion.id(), result);
      results.add(result);
    }
    return results;
  }

  private CriterionResult score(Criterion criterion, Map<String, CriterionResult> scored) {
    for (String required : criterion.requires()) {
      if (scored.get(required).verdict() != Verdict.PASS) {
        String title = scored.get(required).criterion().title();
        return failed(
            criterion, Verdict.FAIL, Feedback.of("Not scored as long as “" + title + "” fails."));
      }
    }
    return criterion
        .rule()
        .map(rule -> byRuleAndTests(criterion, rule))
        .orElseGet(() -> byTests(criterion));
  }

  /**
   * A rule reads class files, a test sees what they do: where a criterion has both, both must agree
   * that it is met, for either alone can be fooled.
   */
  private CriterionResult byRuleAndTests(Criterion criterion, Rule rule) {
    CriterionResult byRule = byRule(criterion, rule);
    return byRule.verdict() == Verdict.PASS && tests.containsKey(criterion.id())
        ? byTests(criterion)
        : byRule;
  }

  private CriterionResult byRule(Criterion criterion, Rule rule) {
    List<Finding> findings;
    try {
      findings = rules.apply(rule);
    } catch (RuntimeException broken) {
      String message = "The rule " + rule.name() + " is broken: " + broken;
      return failed(criterion, Verdict.GRADER_ERROR, Feedback.of(message));
    }
    if (findings.isEmpty()) {
      return passed(criterion);
    }
    Feedback feedback = Feedback.of(summary(findings), findings);
    if (!criterion.isPenalty()) {
      return failed(criterion, Verdict.FAIL, feedback);
    }
    BigDecimal off = criterion.penalty().multiply(BigDecimal.valueOf(findings.size()));
    if (criterion.cap().signum() > 0) {
      off = off.min(criterion.cap());
    }
    return new CriterionResult(criterion, Verdict.FAIL, off.negate(), feedback);
  }

  private static String summary(List<Finding> findings) {
    return findings.size() == 1 ? "One place to mend." : findings.size() + " places to mend.";
  }

  private CriterionResult byTests(Criterion criterion) {
    List<TestResult> results = tests.getOrDefault(criterion.id(), List.of());
    if (results.isEmpty()) {
      return failed(criterion, Verdict.NO_TESTS, Feedback.of(noTests()));
    }
    Verdict worst = Verdict.worst(results.stream().map(TestResult::verdict).toList());
    if (worst == Verdict.PASS) {
      return passed(criterion);
    }
    TestResult told = results.stream().filter(each -> each.verdict() == worst).findFirst().get();
    return failed(criterion, worst, feedback(told));
  }

  private String noTests() {
    Set<String> orphans = new TreeSet<>(tests.keySet());
    exercise.criteria().forEach(each -> orphans.remove(each.id()));
    orphans.remove("");
    String said = "No test for this ran; that is not your fault.";
    return orphans.isEmpty()
        ? said
        : said + " Tests name what is no criterion: " + String.join(", ", orphans) + ".";
  }

  private Feedback feedback(TestResult result) {
    return result
        .outcome()
        .map(outcome -> new Feedback(outcome.transcript(), result.message(), places.of(outcome)))
        .orElseGet(() -> Feedback.of(result.message()));
  }

  private static CriterionResult passed(Criterion criterion) {
    return new CriterionResult(criterion, Verdict.PASS, criterion.points(), Feedback.NONE);
  }

  private static CriterionResult failed(Criterion criterion, Verdict verdict, Feedback feedback) {
    return new CriterionResult(criterion, verdict, BigDecimal.ZERO, feedback);
  }
}
