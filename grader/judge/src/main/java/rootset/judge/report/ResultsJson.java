package rootset.judge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import rootset.judge.course.Criterion;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.Feedback;
import rootset.judge.score.Finding;
import rootset.judge.score.Lateness;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/**
 * results.json as Gradescope reads it. Of a criterion's feedback only {@link
 * CriterionResult#shown()} gets here, and no audit line.
 */
final class ResultsJson {
  private ResultsJson() {}

  static byte[] of(SubmissionResult result, String isolation) {
    ObjectNode root = Json.object();
    root.put("score", Json.number(result.points()));
    root.put("visibility", "visible");
    root.put("stdout_visibility", "hidden");
    root.put("output", output(result, isolation));
    root.put("output_format", "text");
    ArrayNode tests = root.putArray("tests");
    for (int i = 0; i < result.exercises().size(); i++) {
      tests(tests, i + 1, result.exercises().get(i));
    }
    root.putObject("extra_data")
        .put("isolation", Text.block(isolation))
        .put("seed", result.seed())
        .put("key", Text.line(result.key()));
    return Json.bytes(root);
  }

  private static String output(SubmissionResult result, String isolation) {
    List<String> lines = new ArrayList<>(places(result.notes()));
    for (ExerciseResult exercise : result.exercises()) {
      for (String note : places(exercise.notes())) {
        lines.add(Text.line(exercise.exercise().title()) + ": " + note);
      }
    }
    lines.add("Graded with isolation " + Text.block(isolation));
    return String.join("\n", lines);
  }

  private static void tests(ArrayNode tests, int number, ExerciseResult exercise) {
    for (int i = 0; i < exercise.criteria().size(); i++) {
      test(tests.addObject(), number + "." + (i + 1), exercise, exercise.criteria().get(i));
    }
    String last = number + "." + (exercise.criteria().size() + 1);
    exercise.lateness().ifPresent(late -> late(tests.addObject(), last, exercise, late));
  }

  /** A line of its own, so that the lines sum to the score. */
  private static void late(
      ObjectNode test, String number, ExerciseResult exercise, Lateness lateness) {
    test.put("score", Json.number(lateness.off().negate()));
    test.put("max_score", 0);
    test.put("status", "failed");
    test.put("name", Text.line(exercise.exercise().title()) + ": Lateness");
    test.put("name_format", "text");
    test.put("number", number);
    test.put("output", lateness.words());
    test.put("output_format", "text");
    test.putArray("tags").add(Text.line(exercise.exercise().id())).add("late");
    test.put("visibility", "visible");
    test.putObject("extra_data")
        .put("exercise", Text.line(exercise.exercise().id()))
        .put("daysLate", lateness.days())
        .put("percentOff", lateness.percent());
  }

  private static void test(
      ObjectNode test, String number, ExerciseResult exercise, CriterionResult result) {
    Criterion criterion = result.criterion();
    test.put("score", Json.number(result.points()));
    test.put("max_score", Json.number(criterion.points()));
    test.put("status", result.verdict() == Verdict.PASS ? "passed" : "failed");
    test.put("name", Text.line(exercise.exercise().title()) + ": " + Text.line(criterion.title()));
    test.put("name_format", "text");
    test.put("number", number);
    test.put("output", output(result));
    test.put("output_format", "text");
    tags(test.putArray("tags"), exercise, criterion);
    test.put("visibility", criterion.show() == Criterion.Show.NOTHING ? "hidden" : "visible");
    test.putObject("extra_data")
        .put("exercise", Text.line(exercise.exercise().id()))
        .put("criterion", Text.line(criterion.id()))
        .put("verdict", result.verdict().name());
  }

  private static void tags(ArrayNode tags, ExerciseResult exercise, Criterion criterion) {
    tags.add(Text.line(exercise.exercise().id()));
    if (criterion.show() != Criterion.Show.ALL) {
      tags.add("hidden test");
    }
    if (criterion.bonus() || exercise.exercise().plan().bonus()) {
      tags.add("bonus");
    }
  }

  private static String output(CriterionResult result) {
    Feedback feedback = result.shown();
    List<String> lines = new ArrayList<>();
    if (!feedback.did().isEmpty()) {
      lines.add("What was done:");
      Text.lines(feedback.did(), Text::line).forEach(call -> lines.add("  " + call));
    }
    if (!feedback.message().isEmpty()) {
      lines.add(Text.block(feedback.message()));
    }
    if (!feedback.findings().isEmpty()) {
      lines.add("Where to look:");
      places(feedback.findings()).forEach(place -> lines.add("  " + place));
    }
    if (isAdvised(result)) {
      lines.add("Advice: " + Text.block(result.criterion().advice()));
    }
    return String.join("\n", lines);
  }

  /** A hidden criterion's advice is already what is shown of it. */
  private static boolean isAdvised(CriterionResult result) {
    return result.verdict() != Verdict.PASS
        && result.criterion().show() == Criterion.Show.ALL
        && !result.feedback().open()
        && !result.criterion().advice().isEmpty();
  }

  private static List<String> places(List<Finding> findings) {
    return Text.lines(
        findings, finding -> Text.line(finding.place()) + ": " + Text.block(finding.message()));
  }
}
