package rootset.judge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.judge.engine.Collectors;

/** {@code rootset verify}, but for the whole kill matrix, which takes its time. */
class VerifyTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void needs_collectors() {
    assumeThat(Collectors.names()).as("collectors, which a kit withholds").isNotEmpty();
  }

  private int run(String... arguments) {
    return Rootset.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void a_faulty_collector_is_shown_with_its_fault_a_scenario_and_a_test() {
    assertThat(run("verify", "--engine", "--show", "nothing-freed")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("nothing-freed is like mark-sweep but for a fault:")
        .contains("A collection does nothing.")
        .contains("  new ")
        .contains("void nothing_freed_keeps_its_promises() {");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verify                              | this kit holds no solutions",
        "verify --jobs 0                     | --jobs is at least 1, not 0",
        "verify --show mark-sweep            | --show goes with --engine",
        "verify --engine lru-cache           | is about collectors, not about the exercise",
        "verify --engine --show mark-swep    | did you mean mark-sweep?",
        "verify --engine --show nothing-fred | did you mean nothing-freed?",
        "verify --engine --show xyz          | `rootset verify --engine` lists them all"
      })
  void wrong_usage_is_status_2_and_a_sentence(String command, String said) {
    assertThat(run(command.split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith("rootset: ").contains(said).doesNotContain("\tat ");
  }
}
