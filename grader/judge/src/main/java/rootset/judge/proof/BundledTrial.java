package rootset.judge.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.intake.Submission;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/**
 * A submission of the bundled class scores exactly what its expected.yaml says.
 *
 * @param exercises those that are proved; the total is compared if these are all
 */
record BundledTrial(Tree tree, List<Exercise> exercises, Submission submission, Expected expected)
    implements Trial {

  @Override
  public List<Refusal> refusals(SubmissionResult result) {
    List<String> wrong = new ArrayList<>();
    for (Exercise exercise : exercises) {
      compare(exercise, Trial.of(exercise, result), wrong);
    }
    if (exercises.size() == tree.course().exercises().size()) {
      compare("total", expected.total(), result.points(), wrong);
      compare("verdict", expected.worst(tree.course()), result.worst(), wrong);
    }
    return wrong.isEmpty() ? List.of() : List.of(refusal(wrong));
  }

  private void compare(Exercise exercise, ExerciseResult came, List<String> wrong) {
    Expected.Of of = expected.exercise(exercise);
    compare(exercise.id() + " points", of.points(), came.points(), wrong);
    for (CriterionResult each : came.criteria()) {
      String name = exercise.id() + "/" + each.criterion().id();
      compare(name, of.verdict(each.criterion()), each.verdict(), wrong);
    }
  }

  private static void compare(
      String what, BigDecimal expected, BigDecimal came, List<String> wrong) {
    if (expected.compareTo(came) != 0) {
      wrong.add(what + ": expected " + Points.text(expected) + ", came " + Points.text(came));
    }
  }

  private static void compare(String what, Verdict expected, Verdict came, List<String> wrong) {
    if (expected != came) {
      wrong.add(what + ": expected " + expected + ", came " + came);
    }
  }

  private Refusal refusal(List<String> wrong) {
    return new Refusal(
        tree.shown(tree.submissions().resolve(submission.name())),
        String.join("\n", wrong),
        "Correct its expected.yaml if it deserves what came; if not, mend the tests.");
  }
}
