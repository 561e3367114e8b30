package rootset.judge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootset.judge.engine.Collectors;
import rootset.recording.Recording;

/** {@code rootset run} on scripts. */
class RunScriptTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void needs_collectors() {
    assumeThat(Collectors.names()).as("collectors, which a kit withholds").isNotEmpty();
  }

  private int run(String script, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("demo.js"), script);
    List<String> arguments = new ArrayList<>(List.of("run", file.toString()));
    arguments.addAll(List.of(options));
    return Rootset.run(
        arguments.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private String printed() {
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void a_script_prints_and_ends_with_a_table() throws IOException {
    assertThat(run("const a = [1, 2]\nconsole.log(a)\nconsole.log('two')")).isZero();
    assertThat(printed())
        .startsWith("[ 1, 2 ]\ntwo\n\ndemo.js on mark-sweep\n")
        .contains("\nheap words                            16777216\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void the_collector_and_the_heap_can_be_chosen() throws IOException {
    assertThat(run("gc()", "--collector", "semi-space", "--heap", "1000")).isZero();
    assertThat(printed())
        .startsWith("demo.js on semi-space\n")
        .contains("heap words                                1000\n")
        .contains("collections                                  1\n");
  }

  @Test
  void a_slip_is_status_2_and_said_with_its_place() throws IOException {
    assertThat(run("let x =\n")).isEqualTo(2);
    assertThat(err.toString())
        .contains("demo.js:2:1: expected an expression, found the end of the text");
  }

  @Test
  void an_error_that_nobody_catches_is_status_1_below_what_was_printed() throws IOException {
    assertThat(run("console.log(1)\nnull.x")).isEqualTo(1);
    assertThat(printed()).startsWith("1\n\ndemo.js on mark-sweep\n");
    assertThat(err.toString())
        .contains("demo.js:2:6: Uncaught TypeError: Cannot read properties of null (reading 'x')");
  }

  @Test
  void a_full_heap_is_status_1_and_says_what_to_do() throws IOException {
    assertThat(run("const a = []\nwhile (true) a.push({})", "--heap", "1000")).isEqualTo(1);
    assertThat(err.toString())
        .contains("JavaScript heap out of memory")
        .contains("(1000 words); give it more with --heap");
    assertThat(printed()).contains("refused                                      1\n");
  }

  @Test
  void a_run_is_recorded_and_can_be_read_again() throws IOException {
    Path recording = folder.resolve("recording");
    assertThat(run("const user = { name: 'Alice' }", "--record", recording.toString())).isZero();
    List<String> lines = Files.readAllLines(recording);
    assertThat(Recording.parse(lines).events()).hasSizeGreaterThan(5);
    assertThat(String.join("\n", lines)).contains("const user = { name: 'Alice' }");
  }
}
