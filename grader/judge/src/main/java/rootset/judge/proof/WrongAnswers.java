package rootset.judge.proof;

import java.util.List;
import rootset.judge.course.Exercise;

/** Of every exercise, enough wrong answers are known. */
record WrongAnswers(Tree tree, KnownAnswers answers, BundledClass bundled) implements Check {
  private static final int ENOUGH = 4;

  @Override
  public List<Refusal> refusals(Exercise exercise) {
    long known =
        bundled.wrongAnswers(exercise)
            + answers.gradable().stream()
                .filter(each -> each.points().compareTo(Full.of(exercise)) < 0)
                .count();
    if (known >= ENOUGH) {
      return List.of();
    }
    return List.of(
        new Refusal(
            tree.shown(tree.answers(exercise)),
            known + " known-wrong answers; expected at least " + ENOUGH,
            "Add mistakes that students really make: NAME/"
                + exercise.files().get(0)
                + " there, and an entry in expected.yaml."));
  }
}
