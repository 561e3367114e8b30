package rootset.judge.report;

import java.math.BigDecimal;
import rootset.judge.course.Exercise;
import rootset.judge.score.ClassResult;
import rootset.judge.score.SubmissionResult;

/**
 * gradebook.csv: the maximum, then one row a submission; one column an exercise. Points are those
 * after lateness; the column {@code late} tells how much of them it took.
 */
final class Gradebook {
  private Gradebook() {}

  static byte[] of(ClassResult result) {
    Csv csv = new Csv();
    header(csv, result);
    maximum(csv, result);
    for (SubmissionResult submission : result.submissions()) {
      row(csv, result, submission);
    }
    return csv.bytes();
  }

  private static void header(Csv csv, ClassResult result) {
    csv.text("submission").text("name");
    result.exercises().forEach(exercise -> csv.text(Text.line(exercise.id())));
    csv.text("total").text("late").text("verdict").endRow();
  }

  private static void maximum(Csv csv, ClassResult result) {
    csv.text("maximum").text("");
    result.exercises().forEach(exercise -> csv.number(exercise.maximum()));
    csv.number(result.maximum()).text("").text("").endRow();
  }

  private static void row(Csv csv, ClassResult result, SubmissionResult submission) {
    csv.text(Text.line(submission.id())).text(Text.line(submission.name()));
    for (Exercise exercise : result.exercises()) {
      csv.number(points(submission, exercise));
    }
    csv.number(submission.points())
        .number(submission.late().negate())
        .text(submission.worst().name())
        .endRow();
  }

  private static BigDecimal points(SubmissionResult submission, Exercise exercise) {
    return Statistics.result(submission, exercise)
        .map(graded -> graded.points())
        .orElse(BigDecimal.ZERO);
  }
}
