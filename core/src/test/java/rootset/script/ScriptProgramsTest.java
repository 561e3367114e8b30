package rootset.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.CourseCollectors;

/** Small programs, each with what node prints beside it. */
class ScriptProgramsTest {
  private static final Path SCRIPTS = Path.of("src", "test", "scripts");
  private static final int LARGE = 1 << 20;
  private static final int SMALLEST = 500;
  private static final String OUT_OF_MEMORY = "JavaScript heap out of memory";

  static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".js"))
          .sorted()
          .toList();
    }
  }

  private static String text(String program) throws IOException {
    return Files.readString(SCRIPTS.resolve(program));
  }

  private static String expected(String program) throws IOException {
    return Files.readString(SCRIPTS.resolve(program.replace(".js", ".txt")));
  }

  @Test
  void there_are_programs() throws IOException {
    assertThat(programs()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void a_program_prints_the_same_on_every_collector(String program) throws IOException {
    for (String collector : CourseCollectors.family().names()) {
      assertThat(ScriptRun.of(collector, LARGE, text(program)))
          .as(collector)
          .isEqualTo(expected(program));
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void a_program_prints_the_same_in_the_smallest_heap_that_holds_it(String program)
      throws IOException {
    for (String collector : CourseCollectors.family().names()) {
      int words = SMALLEST;
      String printed = OUT_OF_MEMORY;
      while (printed.contains(OUT_OF_MEMORY)) {
        assertThat(words).as("a heap for %s on %s", program, collector).isLessThan(LARGE);
        words += words / 4;
        printed = ScriptRun.of(collector, words, text(program));
      }
      assertThat(printed).as("%s, %d words", collector, words).isEqualTo(expected(program));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mark-compact", "semi-space", "mark-sweep"})
  void a_program_prints_the_same_if_everything_moves_before_every_allocation(String collector)
      throws IOException {
    for (String program : programs()) {
      EagerCollector eager = new EagerCollector(ScriptRun.collector(collector));
      if (!text(program).contains("3000") && !text(program).contains("2000")) {
        assertThat(ScriptRun.of(eager, LARGE / 8, text(program)))
            .as(program)
            .isEqualTo(expected(program));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void node_prints_it_too(String program) throws IOException, InterruptedException {
    assumeThat(hasNode()).as("node is installed").isTrue();
    Process node =
        new ProcessBuilder("node", SCRIPTS.resolve(program).toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(node.getInputStream().readAllBytes());
    assertThat(node.waitFor()).isZero();
    assertThat(printed).isEqualTo(expected(program));
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      return node.waitFor(10, TimeUnit.SECONDS) && node.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
