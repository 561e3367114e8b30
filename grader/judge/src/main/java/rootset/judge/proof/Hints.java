package rootset.judge.proof;

import java.util.List;
import rootset.judge.course.Exercise;

/** An exercise has three hints or more; that none is empty is seen when the course is loaded. */
record Hints(Tree tree) implements Check {
  private static final int ENOUGH = 3;

  @Override
  public List<Refusal> refusals(Exercise exercise) {
    int hints = exercise.hints().size();
    return hints >= ENOUGH
        ? List.of()
        : List.of(
            new Refusal(
                tree.courseFile(exercise),
                exercise.id() + ": it has " + hints + " hints; expected at least " + ENOUGH,
                "Write hints that point and never tell, each a step nearer."));
  }
}
