package rootset.judge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.FaultyFamily;
import rootset.scenario.Scenario;
import rootset.scenario.Stress;
import rootset.trial.EngineCheck;
import rootset.verify.Promise;

class KillMatrixTest {
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void needs_collectors() {
    assumeThat(Collectors.names()).as("collectors, which a kit withholds").isNotEmpty();
  }

  private static int faulty() {
    return Collectors.faulty().stream().mapToInt(family -> family.names().size()).sum();
  }

  private String text() {
    return String.join("\n", lines);
  }

  /** The lines of the scenario that is shown: those that are indented, up to the test. */
  private String scenario() {
    StringBuilder scenario = new StringBuilder();
    for (String line : lines.subList(0, lines.indexOf("The same as a test:"))) {
      scenario.append(line.startsWith("  ") ? line.strip() + "\n" : "");
    }
    return scenario.toString();
  }

  @Test
  void too_few_programs_do_not_kill_all_and_the_survivors_are_named() {
    assertThat(new KillMatrix(1, lines::add).run()).isFalse();
    assertThat(text())
        .containsPattern("(?m)^mark-sweep +0 of 1$")
        .containsPattern("(?m)^nothing-freed +mark-sweep +1 of 1$")
        .contains("not killed: dijkstra-without-rescan: Roots are not looked at again");
    long survivors = lines.stream().filter(line -> line.startsWith("not killed: ")).count();
    assertThat(lines.get(lines.size() - 2)).isEqualTo("correct collectors 9 at fault 0");
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("faulty collectors " + faulty() + " killed " + (faulty() - survivors));
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("not killed: "))
        .as("lines fit a terminal")
        .allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ephemeron-value-not-traced", "nothing-freed"})
  void what_is_shown_is_the_collectors_fault_and_not_the_programs(String name) {
    assertThat(new KillMatrix(4, lines::add).show(name)).isTrue();
    FaultyFamily family = Collectors.faulty().get(0);
    String base = family.base(name);
    Scenario scenario = Scenario.parse(scenario());
    assertThat(
            EngineCheck.check(() -> family.create(name), Promise.of(base), scenario, Stress.NONE))
        .as(text())
        .isNotEmpty();
    assertThat(EngineCheck.check(Collectors.named(base), Promise.of(base), scenario, Stress.NONE))
        .as(text())
        .isEmpty();
    assertThat(lines).filteredOn(line -> line.startsWith("  ")).hasSizeLessThan(30);
  }

  @Test
  void a_correct_collector_has_nothing_to_show() {
    assertThat(new KillMatrix(2, lines::add).show("mark-compact")).isTrue();
    assertThat(lines).endsWith("none of 2 random programs finds fault with mark-compact");
  }

  @Test
  void a_faulty_collector_that_no_program_catches_is_no_success() {
    assertThat(new KillMatrix(1, lines::add).show("dijkstra-without-rescan")).isFalse();
  }

  @Test
  void the_collector_without_barrier_is_known_to_be_wrong() {
    assertThat(new KillMatrix(2, lines::add).show("incremental-none")).isTrue();
    assertThat(text()).contains("There is no barrier.").contains("tri-colour invariant");
  }
}
