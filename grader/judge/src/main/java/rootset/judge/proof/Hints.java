package rootset.judge.proof;

import java.util.List;
import rootset.judge.course.Exercise;

/** An exercise has three hints or more, and each says something. */
record Hints(Tree tree) implements Check {
  private static final int ENOUGH = 3;

  @Override
  public List<Refusal> refusals(Exercise exercise) {
    long said = exercise.hints().stream().filter(hint -> !hint.isBlank()).count();
    if (said < exercise.hints().size()) {
      return List.of(
          refusal(exercise, "one of its hints is empty", "Write it, or remove the line."));
    }
    if (said < ENOUGH) {
      return List.of(
          refusal(
              exercise,
              "it has " + said + " hints; expected at least " + ENOUGH,
              "Write hints that point and never tell, each a step nearer."));
    }
    return List.of();
  }

  private Refusal refusal(Exercise exercise, String what, String cure) {
    return new Refusal(tree.courseFile(exercise), exercise.id() + ": " + what, cure);
  }
}
