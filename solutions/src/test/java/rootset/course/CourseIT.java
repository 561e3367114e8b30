package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.Checkout;
import rootset.judge.Grader;
import rootset.judge.Grader.Graded;
import rootset.judge.course.Course;
import rootset.judge.course.Exercise;
import rootset.judge.intake.Intake;
import rootset.judge.intake.Submission;
import rootset.judge.score.SubmissionResult;
import rootset.judge.score.Verdict;

/** The course, graded: stubs, solutions and the bundled class, each exactly as it must be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseIT {
  private static final String COINS =
      """
      package rootset.exercises.testacollector;

      import static org.assertj.core.api.Assertions.assertThat;

      import org.junit.jupiter.api.RepeatedTest;

      class CollectorTest {
        @RepeatedTest(3)
        void flips_a_coin() {
          assertThat(Math.random()).isLessThan(0.5);
        }
      }
      """;

  @TempDir private Path folder;
  private Course course;
  private Grader grader;

  @BeforeAll
  void open() throws IOException {
    Checkout checkout = new Checkout(Project.ROOT);
    course = Course.load(checkout.courseFile());
    grader = new Grader(checkout, course, course.exercises());
  }

  private List<SubmissionResult> graded(String path) throws IOException {
    List<Submission> submissions = Intake.open(Project.ROOT.resolve(path), course);
    int workers = Runtime.getRuntime().availableProcessors();
    return grader.grade(submissions, workers, done -> {}).stream().map(Graded::result).toList();
  }

  @Test
  void untouched_stubs_score_nothing_and_fail_every_test_honestly() throws IOException {
    SubmissionResult stubs = graded("exercises").get(0);
    assertThat(stubs.points()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(stubs.worst()).isEqualTo(Verdict.FAIL);
    assertThat(stubs.exercises())
        .allSatisfy(
            exercise ->
                assertThat(exercise.criteria())
                    .filteredOn(each -> each.criterion().rule().isEmpty())
                    .filteredOn(each -> each.criterion().requires().isEmpty())
                    .allSatisfy(each -> assertThat(each.feedback().message()).contains("TODO")));
  }

  @Test
  void solutions_score_full_marks() throws IOException {
    SubmissionResult solutions = graded("solutions").get(0);
    assertThat(Expected.lines(solutions)).noneMatch(line -> line.endsWith("FAIL"));
    assertThat(solutions.points())
        .isEqualByComparingTo(
            course.exercises().stream()
                .map(Exercise::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(solutions.worst()).isEqualTo(Verdict.PASS);
  }

  @TestFactory
  Stream<DynamicTest> a_bundled_submission_scores_what_it_says() throws IOException {
    List<SubmissionResult> results = graded("solutions/submissions");
    assertThat(results).hasSizeGreaterThanOrEqualTo(20);
    return results.stream().map(result -> dynamicTest(result.id(), () -> scoresWhatItSays(result)));
  }

  private void scoresWhatItSays(SubmissionResult result) throws IOException {
    Path file =
        Project.ROOT
            .resolve("solutions/submissions")
            .resolve(result.name())
            .resolve("expected.yaml");
    assertThat(Expected.lines(result))
        .as("verdicts of %s, against its expected.yaml", result.name())
        .isEqualTo(Expected.lines(file, course));
  }

  /** No bundled submission: what is said of it differs from time to time. */
  @RepeatedTest(2)
  void tests_that_flip_coins_gain_nothing() throws IOException {
    Files.writeString(folder.resolve("CollectorTest.java"), COINS);
    Submission coins = Intake.open(folder, course).get(0);
    SubmissionResult result = grader.grade(List.of(coins), 1, done -> {}).get(0).result();
    assertThat(result.points()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void every_bundled_submission_says_what_it_is() throws IOException {
    try (Stream<Path> folders = Files.list(Project.ROOT.resolve("solutions/submissions"))) {
      assertThat(folders.filter(Files::isDirectory))
          .allSatisfy(
              folder ->
                  assertThat(Files.readString(folder.resolve("expected.yaml"))).contains("about:"));
    }
  }
}
