package rootset.judge.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import rootset.judge.course.Criterion;
import rootset.judge.course.Criterion.Show;

class CriterionResultTest {
  private static final Feedback SECRET =
      new Feedback(List.of("cache.get(7)"), "expected: 7", List.of());

  private static Feedback shown(Show show, Verdict verdict, Feedback feedback) {
    Criterion criterion =
        new Criterion(
            "id",
            "Title",
            BigDecimal.ONE,
            false,
            show,
            "Look again.",
            null,
            List.of(),
            BigDecimal.ZERO,
            BigDecimal.ZERO);
    return new CriterionResult(criterion, verdict, BigDecimal.ZERO, feedback).shown();
  }

  @Test
  void a_visible_criterion_shows_everything() {
    assertThat(shown(Show.ALL, Verdict.FAIL, SECRET)).isEqualTo(SECRET);
  }

  @Test
  void a_hidden_one_shows_its_advice() {
    assertThat(shown(Show.TITLE, Verdict.FAIL, SECRET)).isEqualTo(Feedback.of("Look again."));
  }

  @Test
  void a_hidden_one_says_how_it_ended_if_that_was_no_plain_failure() {
    assertThat(shown(Show.TITLE, Verdict.TIMEOUT, SECRET).message())
        .isEqualTo("Verdict: took too long. Look again.");
  }

  @Test
  void what_was_said_before_any_test_ran_is_shown_of_a_hidden_one_too() {
    Feedback open = Feedback.beforeTests("Not handed in.");
    assertThat(shown(Show.TITLE, Verdict.FAIL, open)).isEqualTo(open);
  }

  @Test
  void of_a_criterion_that_shows_nothing_nothing_is_shown() {
    assertThat(shown(Show.NOTHING, Verdict.FAIL, Feedback.beforeTests("Not handed in.")))
        .isEqualTo(Feedback.NONE);
  }

  @Test
  void what_passed_needs_no_words() {
    assertThat(shown(Show.ALL, Verdict.PASS, SECRET)).isEqualTo(Feedback.NONE);
  }
}
