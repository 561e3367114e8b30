package rootset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.CourseCollectors;
import rootset.script.Script;
import rootset.script.ScriptMachine;
import rootset.script.ScriptObserver;

/** Holds the page about scripts to what the engine does. */
class ScriptPageTest {
  private static final Path PAGE = Path.of("SCRIPT.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```script\n(.*?)```\n[^`]*```console\n(.*?)```\n");

  /** A script, and what the page says that it prints. */
  record Example(String script, String console) {}

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    while (example.find()) {
      examples.add(new Example(example.group(1), example.group(2)));
    }
    return examples;
  }

  @Test
  void every_script_on_the_page_is_an_example() throws IOException {
    assertThat(examples()).hasSize(Files.readString(PAGE).split("```script\n").length - 1);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_prints_what_the_page_says(Example example) {
    for (String collector : CourseCollectors.family().names()) {
      StringBuilder console = new StringBuilder();
      ScriptObserver observer =
          new ScriptObserver() {
            @Override
            public void printed(String text) {
              console.append(text).append('\n');
            }
          };
      Script script = Script.parse("page.js", example.script);
      ScriptMachine machine =
          new ScriptMachine(
              script, CourseCollectors.family().create(collector), 1 << 17, 64, observer);
      assertThat(machine.run(1_000_000)).isTrue();
      String error = machine.error().isEmpty() ? "" : machine.error() + "\n";
      assertThat(console + error).as(collector).isEqualTo(example.console);
    }
  }
}
