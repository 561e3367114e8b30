package rootset.judge.proof;

import java.util.List;
import rootset.judge.course.Exercise;

/** An exercise says how long it takes. */
record Minutes(Tree tree) implements Check {
  @Override
  public List<Refusal> refusals(Exercise exercise) {
    return exercise.minutes() > 0
        ? List.of()
        : List.of(
            new Refusal(
                tree.courseFile(exercise),
                exercise.id() + ": it has no `minutes`",
                "Estimate how long a student takes who knows the lesson: `minutes: 45`."));
  }
}
