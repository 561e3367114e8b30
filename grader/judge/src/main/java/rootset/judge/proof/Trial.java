package rootset.judge.proof;

import java.util.List;
import rootset.judge.course.Exercise;
import rootset.judge.intake.Submission;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;

/** Something to be graded, of which it is known what must come of it. */
interface Trial {
  /** What to grade; its id is unique among all trials. */
  Submission submission();

  /** What is wrong with what came of it. */
  List<Refusal> refusals(SubmissionResult result);

  /** The part of a result that is about an exercise. */
  static ExerciseResult of(Exercise exercise, SubmissionResult result) {
    return result.exercises().stream()
        .filter(each -> each.exercise().id().equals(exercise.id()))
        .findFirst()
        .orElseThrow();
  }
}
