package rootset.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.course.Project.Ended;
import rootset.judge.Checkout;
import rootset.judge.Grader;
import rootset.judge.course.Course;
import rootset.judge.intake.Intake;
import rootset.judge.intake.Submission;
import rootset.judge.score.SubmissionResult;

/** The course is sound: stubs, solutions, known answers, the bundled class, texts and trees. */
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

  @Test
  void the_course_is_proved() throws Exception {
    Ended proof = Project.rootset("verify");
    assertThat(proof.status()).as(proof.output()).isZero();
  }

  /** No known answer: what is said of it differs from time to time. */
  @RepeatedTest(2)
  void tests_that_flip_coins_gain_nothing(@TempDir Path folder) throws IOException {
    Checkout checkout = new Checkout(Project.ROOT);
    Course course = Course.load(checkout.courseFile());
    Grader grader = new Grader(checkout, course, course.chosen(List.of("test-a-collector")));
    Files.writeString(folder.resolve("CollectorTest.java"), COINS);
    Submission coins = Intake.open(folder, course).get(0);
    SubmissionResult result = grader.grade(List.of(coins), 1, done -> {}).get(0).result();
    assertThat(result.points()).isEqualByComparingTo(BigDecimal.ZERO);
  }
}
