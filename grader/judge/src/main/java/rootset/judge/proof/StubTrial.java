package rootset.judge.proof;

import java.util.ArrayList;
import java.util.List;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.intake.Submission;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** A stub compiles, scores nothing, and fails every test by its TODO. */
record StubTrial(Tree tree, Exercise exercise) implements Trial {
  private static final String TODO = "TODO";

  @Override
  public Submission submission() {
    return tree.submission("stub of " + exercise.id(), exercise, tree.stubs(exercise));
  }

  @Override
  public List<Refusal> refusals(SubmissionResult result) {
    ExerciseResult stub = Trial.of(exercise, result);
    if (stub.worst() == Verdict.GRADER_ERROR) {
      return List.of(cannotBeGraded(stub));
    }
    List<Refusal> refusals = new ArrayList<>();
    for (CriterionResult each : stub.criteria()) {
      boolean isByTests = each.criterion().rule().isEmpty();
      if (isByTests && each.verdict() == Verdict.PASS) {
        refusals.add(passes(each));
      } else if (each.points().signum() > 0) {
        refusals.add(gains(each));
      } else if (isByTests && each.criterion().requires().isEmpty() && !isHonest(each)) {
        refusals.add(failsOtherwise(each));
      }
    }
    return refusals;
  }

  private static boolean isHonest(CriterionResult result) {
    return result.verdict() == Verdict.FAIL && result.feedback().message().contains(TODO);
  }

  private String place() {
    return tree.shown(tree.stub(exercise, exercise.files().get(0)));
  }

  private Refusal cannotBeGraded(ExerciseResult stub) {
    String why =
        stub.criteria().stream()
            .filter(each -> each.verdict() == Verdict.GRADER_ERROR)
            .findFirst()
            .map(each -> Said.line(each.feedback()))
            .orElse("");
    return new Refusal(
        place(),
        "the stub cannot be graded: " + why,
        "Mend it, or the test that is broken: students start from it.");
  }

  private Refusal passes(CriterionResult each) {
    return new Refusal(
        place(),
        "the tests of criterion " + each.criterion().id() + " pass on the stub",
        "Let a test of it call what the stub does not do yet, or move what they test into another"
            + " criterion.");
  }

  private Refusal gains(CriterionResult each) {
    return new Refusal(
        place(),
        "the stub gains "
            + Points.text(each.points())
            + " points by criterion "
            + each.criterion().id()
            + "; a stub scores 0",
        "Let the criterion require one that proves work: `requires: [...]` in course.yaml.");
  }

  private Refusal failsOtherwise(CriterionResult each) {
    return new Refusal(
        place(),
        "criterion "
            + each.criterion().id()
            + " fails on the stub with "
            + each.verdict()
            + ": "
            + Said.line(each.feedback())
            + "; expected FAIL by the stub's TODO",
        each.verdict() == Verdict.NO_TESTS
            ? "Write a test for it, or correct the `@Criterion` that misspells it."
            : "Let every body of the stub throw `new UnsupportedOperationException(\"TODO …\")`, and"
                + " let the tests reach one.");
  }
}
