package rootset.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.course.Late;
import rootset.judge.score.ClassResult;
import rootset.judge.score.ExerciseResult;
import rootset.judge.score.SubmissionResult;

/**
 * A submission with all points, two days late: one exercise is worth 10 and 2 as a bonus, the other
 * is a bonus of 10.
 */
class LatenessTest {
  private static final Instant SUBMITTED = Instant.parse("2026-12-02T10:00:00Z");

  private static final Exercise GIFT =
      planned(SmallClass.SWEEP, new Exercise.Plan("Collectors", List.of("cache"), true, null));

  private static final Course COURSE =
      new Course(
          "memory",
          "Memory",
          List.of(SmallClass.CACHE, GIFT),
          null,
          OffsetDateTime.parse("2026-11-30T23:59+01:00"),
          new Late(0, 10, 0));

  @TempDir private Path out;

  static Exercise planned(Exercise of, Exercise.Plan plan) {
    return new Exercise(
        of.id(),
        of.title(),
        of.packageName(),
        of.files(),
        of.instructions(),
        of.minutes(),
        of.lesson(),
        of.seconds(),
        of.heap(),
        of.hints(),
        of.criteria(),
        null,
        plan);
  }

  @BeforeEach
  void write() {
    SubmissionResult good = SmallClass.good();
    List<ExerciseResult> late = List.of(late(SmallClass.CACHE, good, 0), late(GIFT, good, 1));
    SubmissionResult result = new SubmissionResult("alder", "alder", 42, "k", late, List.of());
    Reports reports = new Reports(out);
    reports.submission(result, COURSE, SmallClass.L3);
    reports.finish(
        new ClassResult(COURSE, COURSE.exercises(), List.of(result), SmallClass.L3),
        SmallClass.timing());
  }

  private static ExerciseResult late(Exercise exercise, SubmissionResult of, int index) {
    ExerciseResult in = of.exercises().get(index);
    return new ExerciseResult(exercise, in.criteria(), in.notes(), in.audit())
        .at(SUBMITTED, COURSE);
  }

  private String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  @Test
  void the_gradebook_has_points_after_lateness_and_what_it_took() throws IOException {
    assertThat(read("gradebook.csv").lines())
        .contains("maximum,,10,0,10,,")
        .contains("alder,alder,9.6,8,17.6,-4.4,PASS");
  }

  @Test
  void the_lines_of_gradescope_sum_to_the_score() throws IOException {
    JsonNode root =
        new ObjectMapper().readTree(out.resolve("submissions/alder/results.json").toFile());
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode test : root.get("tests")) {
      sum = sum.add(test.get("score").decimalValue());
    }
    assertThat(root.get("score").decimalValue()).isEqualByComparingTo("17.6");
    assertThat(sum).isEqualByComparingTo("17.6");
    assertThat(read("submissions/alder/results.json")).contains("2 days late, 20 % off");
  }

  @Test
  void the_student_reads_what_lateness_took_and_what_is_a_bonus() throws IOException {
    assertThat(read("submissions/alder/index.html"))
        .contains("<span class=\"figure\">17.6</span> of 10 points")
        .contains("2 days late, 20 % off</span> <span class=\"points\">−2.4</span>")
        .contains("2 days late, 20 % off</span> <span class=\"points\">−2</span>")
        .contains("Mark &amp; sweep <span class=\"tag\">bonus</span>")
        .contains("<li class=\"part\">Collectors</li>", "builds on “A cache”");
  }

  @Test
  void the_instructor_reads_it_too() throws IOException {
    assertThat(read("index.html")).contains("<small>late −4.4</small>", "of 10, bonus");
    JsonNode submission =
        new ObjectMapper().readTree(out.resolve("summary.json").toFile()).at("/submissions/0");
    assertThat(submission.get("late").decimalValue()).isEqualByComparingTo("-4.4");
    assertThat(submission.at("/exercises/1/late/days").asInt()).isEqualTo(2);
  }

  @Test
  void what_came_in_time_loses_nothing() {
    Instant inTime = Instant.parse("2026-11-30T22:59:00Z");
    ExerciseResult in = SmallClass.good().exercises().get(0).at(inTime, COURSE);
    assertThat(in.lateness()).isEmpty();
    assertThat(in.points()).isEqualByComparingTo("12");
  }
}
