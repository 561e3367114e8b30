package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.score.ClassResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;

/** Where nothing was graded but a bonus, there is no maximum to tell the points of. */
class BonusAloneTest {
  private static final Exercise GIFT =
      LatenessTest.planned(
          SmallClass.SWEEP, new Exercise.Plan("Collectors", List.of(), true, null));
  private static final Course COURSE = new Course("memory", "Memory", List.of(GIFT));

  @TempDir private Path out;

  private static SubmissionResult result() {
    ExerciseResult in = SmallClass.good().exercises().get(1);
    ExerciseResult gift = new ExerciseResult(GIFT, in.criteria(), in.notes(), in.audit());
    return new SubmissionResult("alder", "alder", 42, "k", List.of(gift), List.of());
  }

  @Test
  void pages_and_summary_speak_of_bonus_points() throws IOException {
    ClassResult graded =
        new ClassResult(COURSE, COURSE.exercises(), List.of(result()), SmallClass.L3);
    Reports reports = new Reports(out);
    reports.submission(result(), COURSE, SmallClass.L3);
    reports.finish(graded, SmallClass.timing());

    assertThat(Files.readString(out.resolve("submissions/alder/index.html")))
        .contains("<span class=\"figure\">10</span> bonus points")
        .contains("<b>10</b> of 10")
        .doesNotContain("of 0");
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("Total</span> <small>bonus</small>")
        .doesNotContain("of 0");
    assertThat(MarkdownSummary.of(graded))
        .startsWith("## 10 bonus points\n")
        .contains("| 10 | 10 |");
  }
}
