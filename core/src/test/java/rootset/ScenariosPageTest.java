package rootset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.Collector;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;
import rootset.recording.Recorder;
import rootset.scenario.EngineRun;
import rootset.scenario.Op;
import rootset.scenario.RunObserver;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.trace.Replay;
import rootset.trace.Trace;
import rootset.trace.TraceReplay;
import rootset.verify.EngineOracle;
import rootset.verify.Promise;

/** Holds the page about scenarios to what the engine does. */
class ScenariosPageTest {
  private static final Path PAGE = Path.of("SCENARIOS.md");
  private static final Pattern FENCE =
      Pattern.compile("(?s)```(\\w+) ?([\\w-]*)( recorded)?\n(.*?)```\n");
  private static final String PLAIN = "mark-sweep";

  /**
   * An example: which language it is in, on which collector it runs, whether its recording is
   * shown, too, and its text.
   */
  record Example(String language, String collector, boolean isRecorded, String text) {}

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(PAGE));
    while (fence.find()) {
      String collector = fence.group(2).isEmpty() ? PLAIN : fence.group(2);
      examples.add(new Example(fence.group(1), collector, fence.group(3) != null, fence.group(4)));
    }
    return examples;
  }

  private static List<Example> scenarios() throws IOException {
    return examples().stream().filter(each -> each.language.equals("scenario")).toList();
  }

  private static Example only(String language) throws IOException {
    List<Example> found =
        examples().stream().filter(each -> each.language.equals(language)).toList();
    assertThat(found).as(language).hasSize(1);
    return found.get(0);
  }

  private static Collector collector(String name) {
    return CourseCollectors.family().create(name);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void a_scenario_does_what_it_expects(Example example) {
    Scenario scenario = Scenario.parse(example.text);
    EngineRun run = ScenarioRunner.runEngine(collector(example.collector), scenario);
    Promise promise = Promise.of(example.collector);
    assertThat(EngineOracle.check(scenario, run, promise)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "expect x", "gc x", "shape A 1 1 x"})
  void every_word_that_the_parser_knows_is_shown(String slip) throws IOException {
    String expected =
        catchThrowableOfType(ScenarioException.class, () -> Scenario.parse(slip)).expected();
    String shown = String.join("\n", scenarios().stream().map(Example::text).toList());
    String words = expected.replaceAll(".*\\(|\\).*|the end of the line", "");
    for (String word : words.split("[, ]+")) {
      assertThat(shown).containsPattern("(^|[\n ])" + word + "([\n ]|$)");
    }
  }

  @Test
  void the_traces_leave_alive_what_the_page_says() throws IOException {
    Replay garcosim = replay(only("garcosim").text);
    assertThat(List.of(garcosim.allocatedBytes(), garcosim.liveBytes())).containsExactly(36L, 8L);
    Replay rep = replay(only("rep").text);
    assertThat(List.of(rep.allocatedBytes(), rep.liveBytes())).containsExactly(48L, 24L);
    assertThat(Files.readString(PAGE))
        .contains("Of 36 bytes, 8 are live")
        .contains("Of 48 bytes, 24 are live");
  }

  private static Replay replay(String text) {
    return TraceReplay.run(Trace.parse("page", text), collector(PLAIN), 64);
  }

  @Test
  void the_recording_is_that_of_the_scenario_above_it() throws IOException {
    Example recorded = scenarios().stream().filter(Example::isRecorded).findFirst().orElseThrow();
    Recording recording = new Recording(recorded);
    ScenarioRunner.run(collector(recorded.collector), recording.scenario, recording);
    recording.recorder.finish();
    assertThat(String.join("\n", recording.lines) + "\n").isEqualTo(only("recording").text);
  }

  private static final class Recording implements RunObserver {
    private final List<String> lines = new ArrayList<>();
    private final Example example;
    private final Scenario scenario;
    private Recorder recorder;

    Recording(Example example) {
      this.example = example;
      this.scenario = Scenario.parse(example.text);
    }

    @Override
    public void started(Heap heap) {
      recorder = Recorder.attach(heap, example.collector, scenario.shapes(), lines::add);
    }

    @Override
    public void before(Op op) {
      recorder.operation(op.line(), scenario.operation(op.line()));
    }
  }
}
