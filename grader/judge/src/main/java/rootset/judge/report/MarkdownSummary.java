package rootset.judge.report;

import java.math.BigDecimal;
import java.util.List;
import rootset.judge.course.Criterion;
import rootset.judge.course.Exercise;
import rootset.judge.course.Points;
import rootset.judge.score.ClassResult;
import rootset.judge.score.CriterionResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/**
 * The points as Markdown, for the summary of a job. All words are the course's: nothing that a
 * student wrote, not even a name, is in it.
 */
public final class MarkdownSummary {
  private MarkdownSummary() {}

  /** A table for each submission, with a row for each exercise. */
  public static String of(ClassResult result) {
    StringBuilder text = new StringBuilder();
    for (SubmissionResult each : result.submissions()) {
      text.append("## ").append(Points.text(each.points())).append(' ');
      text.append(Points.of(result.maximum())).append(" points\n\n");
      text.append("| exercise | points | of | still to do |\n| --- | ---: | ---: | --- |\n");
      each.exercises().forEach(exercise -> row(exercise, text));
      text.append('\n');
    }
    return text.toString();
  }

  private static void row(ExerciseResult result, StringBuilder text) {
    Exercise exercise = result.exercise();
    text.append("| ").append(cell(exercise.title()));
    text.append(" | ").append(Points.text(result.points()));
    text.append(" | ").append(Points.text(exercise.points()));
    text.append(" | ").append(toDo(result)).append(" |\n");
  }

  private static String toDo(ExerciseResult result) {
    List<String> open =
        result.criteria().stream()
            .filter(each -> each.verdict() != Verdict.PASS)
            .filter(each -> each.criterion().show() != Criterion.Show.NOTHING)
            .map(MarkdownSummary::said)
            .toList();
    return switch (open.size()) {
      case 0 -> "";
      case 1 -> open.get(0);
      default -> open.get(0) + " and " + (open.size() - 1) + " more";
    };
  }

  private static String said(CriterionResult result) {
    String penalty =
        result.points().compareTo(BigDecimal.ZERO) < 0
            ? " (" + Points.text(result.points()) + ")"
            : "";
    return cell(result.criterion().title()) + penalty;
  }

  private static String cell(String words) {
    return words.replace("|", "\\|");
  }
}
