package rootset.judge.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.intake.Submission;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** A known answer scores exactly what its entry says. */
record AnswerTrial(Tree tree, Exercise exercise, KnownAnswer expected) implements Trial {
  private Path folder() {
    return tree.answers(exercise).resolve(expected.answer());
  }

  @Override
  public Submission submission() {
    String id = "answer " + exercise.id() + "/" + expected.answer();
    return tree.submission(id, exercise, tree.answer(exercise, folder()));
  }

  @Override
  public List<Refusal> refusals(SubmissionResult result) {
    ExerciseResult came = Trial.of(exercise, result);
    List<String> wrong = new ArrayList<>();
    if (came.points().compareTo(expected.points()) != 0) {
      wrong.add(
          "points: expected "
              + Points.text(expected.points())
              + ", came "
              + Points.text(came.points()));
    }
    for (CriterionResult each : came.criteria()) {
      Verdict verdict = expected.verdict(each.criterion());
      if (verdict != each.verdict()) {
        wrong.add(differs(each, verdict));
      }
    }
    if (!isSaid(came)) {
      wrong.add("feedback: no message that the student reads contains “" + feedback() + "”");
      came.criteria().stream()
          .filter(each -> each.verdict() != Verdict.PASS)
          .forEach(each -> wrong.add(each.criterion().id() + " says: " + Said.all(each.shown())));
    }
    return wrong.isEmpty() ? List.of() : List.of(refusal(wrong, came));
  }

  private static String differs(CriterionResult each, Verdict expected) {
    String why = each.verdict() == Verdict.PASS ? "" : ": " + Said.line(each.feedback());
    return each.criterion().id() + ": expected " + expected + ", came " + each.verdict() + why;
  }

  private String feedback() {
    return Said.oneLine(expected.feedback());
  }

  private boolean isSaid(ExerciseResult came) {
    return expected.feedback().isEmpty()
        || came.criteria().stream().anyMatch(each -> Said.all(each.shown()).contains(feedback()));
  }

  private Refusal refusal(List<String> wrong, ExerciseResult came) {
    return new Refusal(
        tree.shown(folder()),
        String.join("\n", wrong),
        "If it deserves what came, write into expected.yaml: "
            + entry(came)
            + ". If not, mend the tests, or the answer.");
  }

  /** What came, as expected.yaml says it. */
  private static String entry(ExerciseResult came) {
    String fails = listed(came, each -> each == Verdict.FAIL, each -> "");
    String others =
        listed(came, each -> each != Verdict.FAIL && each != Verdict.PASS, each -> ": " + each);
    return "points: "
        + Points.text(came.points())
        + (fails.isEmpty() ? "" : " · fails: [" + fails + "]")
        + (others.isEmpty() ? "" : " · verdicts: {" + others + "}");
  }

  private static String listed(
      ExerciseResult came, Predicate<Verdict> which, Function<Verdict, String> ending) {
    return came.criteria().stream()
        .filter(each -> which.test(each.verdict()))
        .map(each -> each.criterion().id() + ending.apply(each.verdict()))
        .collect(Collectors.joining(", "));
  }
}
