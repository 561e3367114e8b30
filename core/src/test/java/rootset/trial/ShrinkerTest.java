package rootset.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.verify.Oracle;
import rootset.verify.Promise;
import rootset.verify.RandomPrograms;

class ShrinkerTest {
  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void only_the_lines_that_matter_are_kept() {
    String text = lines("new a Cell", "new b Cell", "gc", "drop a", "gc", "expect objects 1");
    assertThat(Shrinker.shrink(text, candidate -> candidate.contains("drop a")))
        .isEqualTo(lines("new a Cell", "drop a"));
  }

  @Test
  void lines_that_matter_only_together_are_found() {
    String text = lines("new a Leaf", "new b Leaf", "new c Leaf", "new d Leaf", "new e Leaf");
    assertThat(Shrinker.shrink(text, candidate -> candidate.matches("(?s).* b .* e .*")))
        .isEqualTo(lines("new b Leaf", "new e Leaf"));
  }

  @Test
  void comments_and_shapes_that_nobody_uses_go() {
    String text =
        lines("# a program", "shape Odd 1 1", "shape Even 2 2", "", "new a Even # here", "gc");
    assertThat(Shrinker.shrink(text, candidate -> candidate.contains("new a Even")))
        .isEqualTo(lines("shape Even 0 1", "new a Even"));
  }

  @Test
  void a_repeat_goes_together_with_its_end_and_leaves_its_body() {
    String text = lines("repeat 3", "  new a Cell", "  repeat 2", "    gc", "  end", "end");
    assertThat(Shrinker.shrink(text, candidate -> candidate.contains("gc"))).isEqualTo("gc\n");
  }

  @Test
  void a_call_goes_together_with_its_return() {
    String text = lines("frame f", "new a Cell", "frame g", "gc", "return", "return");
    assertThat(Shrinker.shrink(text, candidate -> candidate.contains("gc"))).isEqualTo("gc\n");
  }

  @Test
  void numbers_are_as_small_as_they_can_be() {
    String text =
        lines("heap 999", "stack 40", "shape Odd 7 9", "repeat 88", "  list a 70 Odd", "end");
    Predicate<String> fails =
        candidate ->
            number(candidate, "heap") >= 37
                && number(candidate, "stack") >= 3
                && number(candidate, "shape Odd") >= 5
                && number(candidate, "repeat") >= 2
                && number(candidate, "list a") >= 13;
    assertThat(Shrinker.shrink(text, fails))
        .isEqualTo(
            lines("heap 37", "stack 3", "shape Odd 5 0", "repeat 2", "  list a 13 Odd", "end"));
  }

  private static int number(String text, String before) {
    int start = text.indexOf(before + " ");
    String rest = start < 0 ? "0" : text.substring(start + before.length() + 1);
    return Integer.parseInt(rest.split("\\s")[0]);
  }

  @Test
  void a_candidate_that_stops_does_not_fail() {
    String text = lines("new a Cell", "new b Cell", "store a.0 b", "gc");
    Predicate<String> fails =
        candidate -> {
          ScenarioRunner.run(new MarksRootsOnly(), candidate);
          return candidate.contains("store");
        };
    assertThat(Shrinker.shrink(text, fails))
        .isEqualTo(lines("new a Cell", "new b Cell", "store a.0 b"));
  }

  @Test
  void what_does_not_fail_cannot_be_shrunk() {
    assertThatThrownBy(() -> Shrinker.shrink("gc\n", candidate -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not fail");
  }

  @Test
  void what_does_not_parse_cannot_be_shrunk() {
    assertThatThrownBy(() -> Shrinker.shrink("gcc\n", candidate -> true))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("\"gcc\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30})
  void the_predicate_is_not_called_more_often_than_allowed(int calls) {
    AtomicInteger called = new AtomicInteger();
    String shrunk =
        Shrinker.shrink(
            RandomPrograms.scenario(3, 80, 50),
            candidate -> called.incrementAndGet() > 0 && candidate.contains("gc"),
            calls);
    assertThat(called.get()).isLessThanOrEqualTo(calls);
    assertThat(shrunk).contains("gc");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void a_failing_random_program_becomes_readable(int seed) {
    String text = RandomPrograms.scenario(seed, 100, 120);
    assertThat(fails(text)).isTrue();
    String shrunk = Shrinker.shrink(text, ShrinkerTest::fails);
    assertThat(fails(shrunk)).isTrue();
    assertThat(shrunk.lines()).hasSizeLessThan(10);
    assertThat(withoutOneLine(shrunk)).noneMatch(ShrinkerTest::failsIfItRuns);
    assertThat(Shrinker.shrink(text, ShrinkerTest::fails)).isEqualTo(shrunk);
    assertThat(Shrinker.shrink(shrunk, ShrinkerTest::fails)).isEqualTo(shrunk);
  }

  private static List<String> withoutOneLine(String text) {
    List<String> shorter = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int gone = 0; gone < lines.length; gone++) {
      List<String> kept = new ArrayList<>(Arrays.asList(lines));
      if (!kept.remove(gone).startsWith("heap")) {
        shorter.add(lines(kept.toArray(new String[0])));
      }
    }
    return shorter;
  }

  private static boolean failsIfItRuns(String text) {
    try {
      return fails(text);
    } catch (ScenarioException e) {
      return false;
    }
  }

  private static boolean fails(String text) {
    Scenario scenario = Scenario.parse(text);
    Run run;
    try {
      run = ScenarioRunner.run(new MarksRootsOnly(), scenario);
    } catch (StepFailed e) {
      run = e.run();
    }
    return !Oracle.check(scenario, run, Promise.TRACING).isEmpty();
  }
}
