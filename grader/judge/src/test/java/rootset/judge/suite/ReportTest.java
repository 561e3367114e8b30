package rootset.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rootset.judge.course.Goal;
import rootset.judge.course.Suite;
import rootset.judge.run.TestResult;
import rootset.judge.score.Verdict;
import rootset.judge.suite.Trial.Opinion;

/** What a student reads. */
class ReportTest {
  private static final Suite SUITE =
      new Suite("Doubler", "doubler", List.of("plus"), Map.of("square", "a doubler that squares"));
  private static final Trial ACCEPTED = new Trial(Opinion.ACCEPTS, Verdict.PASS, "", Map.of());
  private static final Trial REJECTED = new Trial(Opinion.REJECTS, Verdict.FAIL, "said", Map.of());
  private static final Trial LATE =
      new Trial(Opinion.NO_ANSWER, Verdict.TIMEOUT, "Late.", Map.of());

  private final Findings findings = new Findings(SUITE);

  private TestResult of(Goal goal) {
    return new Report(SUITE, findings, null).of(goal);
  }

  @Test
  void tests_that_change_their_mind_are_not_repeatable() {
    findings.add("plus", ACCEPTED);
    findings.add("plus", REJECTED);
    assertThat(of(new Goal.Accepts()).message()).contains("not repeatable");
  }

  @Test
  void no_answer_about_a_correct_one_keeps_its_verdict() {
    findings.add("plus", LATE);
    TestResult accepts = of(new Goal.Accepts());
    assertThat(accepts.verdict()).isEqualTo(Verdict.TIMEOUT);
    assertThat(accepts.message()).isEqualTo("With a correct doubler (there are 1): Late.");
  }

  @Test
  void no_answer_about_a_faulty_one_is_no_catch() {
    findings.add("plus", ACCEPTED);
    findings.add("square", LATE);
    TestResult catches = of(new Goal.Catches("square"));
    assertThat(catches.verdict()).isEqualTo(Verdict.TIMEOUT);
    assertThat(catches.message()).isEqualTo("No test failed with a doubler that squares. Late.");
  }

  @Test
  void what_was_caught_once_and_then_gave_no_answer_is_not_caught() {
    findings.add("square", REJECTED);
    findings.add("square", LATE);
    assertThat(findings.objection()).isEmpty();
    assertThat(of(new Goal.Catches("square")).verdict()).isEqualTo(Verdict.TIMEOUT);
  }

  @Test
  void nothing_is_caught_by_tests_that_reject_a_correct_one() {
    findings.add("square", REJECTED);
    findings.add("plus", REJECTED);
    assertThat(of(new Goal.Accepts()).message())
        .isEqualTo("Your tests reject a correct doubler (there are 1). said");
    assertThat(of(new Goal.Catches("square")).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void coverage_that_could_not_be_measured_is_not_reached() {
    findings.add("plus", ACCEPTED);
    findings.add("square", REJECTED);
    assertThat(of(new Goal.Coverage(50, 0)).message()).contains("could not be measured");
  }
}
