package rootset.judge.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import rootset.judge.course.Suite;
import rootset.judge.score.Verdict;
import rootset.judge.suite.Trial.Opinion;

/** Two correct implementations and two faulty ones, and tests of every temper. */
class ExperimentTest {
  private static final Suite SUITE =
      new Suite("Doubler", "doubler", List.of("plus", "shift"), faults());

  private final List<String> tried = new ArrayList<>();

  private static Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("same", "a doubler that does nothing");
    faults.put("square", "a doubler that squares");
    return faults;
  }

  private static Trial trial(Opinion opinion) {
    return switch (opinion) {
      case ACCEPTS -> new Trial(opinion, Verdict.PASS, "", Map.of());
      case NO_ANSWER -> new Trial(opinion, Verdict.TIMEOUT, "late", Map.of());
      default -> new Trial(opinion, Verdict.FAIL, "said", Map.of());
    };
  }

  private Findings run(int seed, Function<String, Opinion> tests) {
    return new Experiment(
            SUITE,
            name -> {
              tried.add(name);
              return trial(tests.apply(name));
            },
            seed)
        .run();
  }

  private static Opinion good(String name) {
    return SUITE.correct().contains(name) ? Opinion.ACCEPTS : Opinion.REJECTS;
  }

  @Test
  void good_tests_are_tried_on_everything_twice() {
    Findings findings = run(1, ExperimentTest::good);
    assertThat(findings.objection()).isEmpty();
    assertThat(findings.isCaught("same")).isTrue();
    assertThat(findings.isCaught("square")).isTrue();
    assertThat(tried)
        .containsExactlyInAnyOrder(
            "plus", "plus", "shift", "shift", "same", "same", "square", "square");
  }

  @Test
  void what_was_not_noticed_once_is_not_tried_again() {
    Findings findings = run(1, name -> name.equals("same") ? Opinion.ACCEPTS : good(name));
    assertThat(findings.isCaught("same")).isFalse();
    assertThat(findings.tellsApart()).isTrue();
    assertThat(tried).containsOnlyOnce("same");
  }

  @Test
  void tests_that_always_fail_are_done_with_at_the_first_correct_one() {
    Findings findings = run(1, name -> Opinion.REJECTS);
    assertThat(findings.objection()).get().extracting(each -> each.isUnsteady()).isEqualTo(false);
    assertThat(tried.stream().filter(SUITE.correct()::contains)).hasSize(1);
  }

  @Test
  void tests_that_always_pass_tell_nothing_apart() {
    Findings findings = run(1, name -> Opinion.ACCEPTS);
    assertThat(findings.objection()).isEmpty();
    assertThat(findings.tellsApart()).isFalse();
  }

  @Test
  void tests_that_notice_a_fault_every_other_time_are_not_repeatable() {
    Findings findings =
        run(
            1,
            name ->
                good(name) == Opinion.REJECTS && tried.indexOf(name) < tried.lastIndexOf(name)
                    ? Opinion.ACCEPTS
                    : good(name));
    assertThat(findings.objection()).get().extracting(each -> each.isUnsteady()).isEqualTo(true);
  }

  @Test
  void tests_that_hang_are_tried_on_correct_ones_next() {
    Findings findings = run(3, name -> Opinion.NO_ANSWER);
    assertThat(findings.objection()).isPresent();
    assertThat(tried).hasSizeLessThanOrEqualTo(2);
    assertThat(SUITE.correct()).contains(tried.get(tried.size() - 1));
  }

  @Test
  void a_hang_of_one_faulty_implementation_is_no_objection_and_no_catch() {
    Findings findings = run(1, name -> name.equals("same") ? Opinion.NO_ANSWER : good(name));
    assertThat(findings.objection()).isEmpty();
    assertThat(findings.isCaught("same")).isFalse();
    assertThat(findings.isCaught("square")).isTrue();
  }

  @Test
  void the_order_comes_from_the_seed_and_from_nothing_else() {
    run(7, ExperimentTest::good);
    List<String> first = List.copyOf(tried);
    tried.clear();
    run(7, ExperimentTest::good);
    assertThat(tried).isEqualTo(first);
    tried.clear();
    run(8, ExperimentTest::good);
    assertThat(tried).isNotEqualTo(first);
  }
}
