package rootset.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.cage.protocol.Thrown;
import rootset.judge.suite.Answer.Failure;
import rootset.judge.suite.Trial.Opinion;

class TrialTest {
  private static Trial trial(int passed, int notRun, int failed, Failure... failures) {
    return Trial.of(new Answer(passed, notRun, failed, List.of(failures), Map.of()));
  }

  private static Failure failure(String className, String message) {
    return new Failure("a_test()", new Thrown(className, message, List.of(), null));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0, 0, ACCEPTS",
    "3, 1, 0, ACCEPTS",
    "3, 0, 1, REJECTS",
    "0, 0, 0, NONE",
    "0, 2, 0, NONE",
    "-1, 0, 0, NONE",
    "3, 0, -1, ACCEPTS"
  })
  void tests_accept_what_none_of_them_fails_on(
      int passed, int notRun, int failed, Opinion opinion) {
    assertThat(trial(passed, notRun, failed).opinion()).isEqualTo(opinion);
  }

  @Test
  void a_failed_assertion_is_told_in_its_own_words() {
    Failure failure = failure("org.opentest4j.AssertionFailedError", "expected: 2");
    assertThat(trial(0, 0, 1, failure).told()).isEqualTo("a_test(): expected: 2");
  }

  @Test
  void any_other_exception_is_told_with_its_name() {
    Failure failure = failure("java.lang.IllegalStateException", "no block");
    assertThat(trial(0, 0, 1, failure).told())
        .isEqualTo("a_test(): IllegalStateException: no block");
  }

  @Test
  void what_differs_from_run_to_run_is_left_out() {
    Failure failure = failure("java.lang.AssertionError", "expected: Doubler@1b2c3d4e");
    assertThat(trial(0, 0, 1, failure).told()).isEqualTo("a_test(): expected: Doubler@…");
  }

  @Test
  void a_long_message_is_cut() {
    Failure failure = failure("java.lang.AssertionError", "x".repeat(5_000));
    assertThat(trial(0, 0, 1, failure).told()).hasSizeLessThan(600).endsWith("…");
  }
}
