package rootset.judge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.score.ClassResult;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.Lateness;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** summary.json: all that is known of a class. It is the instructor's: hidden feedback is in it. */
final class SummaryJson {
  private final ClassResult result;
  private final Statistics statistics;

  private SummaryJson(ClassResult result) {
    this.result = result;
    this.statistics = new Statistics(result);
  }

  static byte[] of(ClassResult result) {
    return new SummaryJson(result).bytes();
  }

  private byte[] bytes() {
    ObjectNode root = Json.object();
    root.putObject("course")
        .put("id", Text.line(result.course().id()))
        .put("title", Text.line(result.course().title()));
    root.put("isolation", Text.block(result.isolation()));
    root.put("count", result.submissions().size());
    root.put("maximum", Json.number(result.maximum()));
    root.put("mean", numberOrNull(statistics.mean().orElse(null)));
    root.put("median", numberOrNull(statistics.median().orElse(null)));
    distribution(root.putArray("distribution"));
    verdicts(root.putObject("verdicts"), statistics.verdicts());
    ArrayNode exercises = root.putArray("exercises");
    result.exercises().forEach(exercise -> exercise(exercises.addObject(), exercise));
    ArrayNode submissions = root.putArray("submissions");
    result.submissions().forEach(submission -> submission(submissions.addObject(), submission));
    return Json.bytes(root);
  }

  private static BigDecimal numberOrNull(BigDecimal number) {
    return number == null ? null : Json.number(number);
  }

  private void distribution(ArrayNode bins) {
    int[] counts = statistics.distribution();
    int width = 100 / counts.length;
    for (int i = 0; i < counts.length; i++) {
      bins.addObject()
          .put("fromPercent", i * width)
          .put("toPercent", (i + 1) * width)
          .put("count", counts[i]);
    }
  }

  private static void verdicts(ObjectNode node, Map<Verdict, Integer> counts) {
    counts.forEach((verdict, count) -> node.put(verdict.name(), count));
  }

  private void exercise(ObjectNode node, Exercise exercise) {
    node.put("id", Text.line(exercise.id()));
    node.put("title", Text.line(exercise.title()));
    node.put("part", Text.line(exercise.plan().part()));
    node.put("maximum", Json.number(exercise.points()));
    node.put("bonus", exercise.plan().bonus());
    node.put("mean", numberOrNull(statistics.mean(exercise).orElse(null)));
    ArrayNode criteria = node.putArray("criteria");
    for (Criterion criterion : exercise.criteria()) {
      criterion(criteria.addObject(), exercise, criterion);
    }
  }

  private void criterion(ObjectNode node, Exercise exercise, Criterion criterion) {
    Statistics.Outcomes outcomes = statistics.outcomes(exercise, criterion);
    node.put("id", Text.line(criterion.id()));
    node.put("title", Text.line(criterion.title()));
    node.put("maximum", Json.number(criterion.points()));
    node.put("bonus", criterion.bonus());
    node.put("show", criterion.show().name());
    node.put("count", outcomes.count());
    node.put("passed", outcomes.passed());
    node.put("passRate", Json.number(outcomes.passRate()));
    verdicts(node.putObject("verdicts"), outcomes.verdicts());
  }

  private static void submission(ObjectNode node, SubmissionResult submission) {
    node.put("id", Text.line(submission.id()));
    node.put("name", Text.line(submission.name()));
    node.put("total", Json.number(submission.points()));
    node.put("late", Json.number(submission.late().negate()));
    node.put("verdict", submission.worst().name());
    node.put("seed", submission.seed());
    node.put("key", Text.line(submission.key()));
    Json.findings(node.putArray("notes"), submission.notes());
    ArrayNode exercises = node.putArray("exercises");
    submission.exercises().forEach(graded -> graded(exercises.addObject(), graded));
  }

  private static void graded(ObjectNode node, ExerciseResult graded) {
    node.put("id", Text.line(graded.exercise().id()));
    node.put("points", Json.number(graded.points()));
    graded.lateness().ifPresent(late -> late(node.putObject("late"), late));
    node.put("verdict", graded.worst().name());
    ArrayNode criteria = node.putArray("criteria");
    graded.criteria().forEach(scored -> scored(criteria.addObject(), scored));
    Json.findings(node.putArray("notes"), graded.notes());
    Json.blocks(node.putArray("audit"), graded.audit());
  }

  private static void late(ObjectNode node, Lateness lateness) {
    node.put("days", lateness.days());
    node.put("percent", lateness.percent());
    node.put("points", Json.number(lateness.off().negate()));
  }

  private static void scored(ObjectNode node, CriterionResult scored) {
    node.put("id", Text.line(scored.criterion().id()));
    node.put("verdict", scored.verdict().name());
    node.put("points", Json.number(scored.points()));
    if (scored.verdict() != Verdict.PASS) {
      Json.blocks(node.putArray("did"), scored.feedback().did());
      node.put("message", Text.block(scored.feedback().message()));
      Json.findings(node.putArray("findings"), scored.feedback().findings());
    }
  }
}
