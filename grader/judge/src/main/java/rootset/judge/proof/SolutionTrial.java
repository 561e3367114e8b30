package rootset.judge.proof;

import java.util.List;
import rootset.judge.course.Exercise;
import rootset.judge.intake.Submission;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** A solution meets every criterion, bonus and rules included. */
record SolutionTrial(Tree tree, Exercise exercise) implements Trial {
  @Override
  public Submission submission() {
    return tree.submission("solution of " + exercise.id(), exercise, tree.solutions(exercise));
  }

  @Override
  public List<Refusal> refusals(SubmissionResult result) {
    List<CriterionResult> failed =
        Trial.of(exercise, result).criteria().stream()
            .filter(each -> each.verdict() != Verdict.PASS)
            .toList();
    List<String> ids = failed.stream().map(each -> each.criterion().id()).toList();
    // What only waits for another criterion would hide it.
    return failed.stream()
        .filter(each -> each.criterion().requires().stream().noneMatch(ids::contains))
        .map(this::refusal)
        .toList();
  }

  private Refusal refusal(CriterionResult each) {
    return new Refusal(
        tree.shown(tree.solution(exercise, exercise.files().get(0))),
        "the solution must meet every criterion, but "
            + each.criterion().id()
            + " is "
            + each.verdict()
            + ": "
            + Said.line(each.feedback()),
        each.verdict() == Verdict.NO_TESTS
            ? "Write a test for it, or correct the `@Criterion` that misspells it."
            : "Mend the solution, or the tests and rules of this criterion if they ask too much.");
  }
}
