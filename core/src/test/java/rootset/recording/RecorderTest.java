package rootset.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;
import rootset.heap.Kind;
import rootset.heap.Mutator;
import rootset.heap.NeverFrees;
import rootset.heap.Pause;
import rootset.heap.Shape;
import rootset.scenario.Image;
import rootset.scenario.Run;
import rootset.scenario.RunObserver;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;
import rootset.verify.RandomPrograms;

class RecorderTest {
  private static final Shape REF = new Shape("Ref", 1, 0, Kind.WEAK);

  static Stream<String> collectors() {
    return CourseCollectors.family().names().stream();
  }

  private static List<String> record(String collector, String text) {
    return Recorded.lines(collector, CourseCollectors.family().create(collector), text);
  }

  @Test
  void a_small_program_is_recorded() {
    List<String> lines =
        Recorded.lines("silent", new SilentMarkSweep(), Resources.text("calls.scn"));
    assertThat(String.join("\n", lines) + "\n").isEqualTo(Resources.text("calls.jsonl"));
  }

  @Test
  void what_the_collector_does_is_told() {
    List<String> lines = new ArrayList<>();
    Heap heap = new Heap(64, 4, new NeverFrees());
    Recorder recorder = Recorder.attach(heap, "none", List.of(REF), lines::add);
    Mutator mutator = Mutator.of(heap);
    int dead = mutator.allocate(REF);
    int live = mutator.allocate(REF);
    mutator.register(dead, 77);
    mutator.store(live, 0, dead);
    int told = lines.size();
    heap.pauseBegins(Pause.YOUNG);
    heap.mark(live);
    heap.visited(live);
    heap.clearWeak(live, 0);
    heap.finalization().update(object -> object == dead ? 0 : object);
    heap.reclaim(dead, live);
    heap.memory().page(dead).setOwner("old");
    heap.slide(live, dead, 2);
    recorder.pauseEnds(Pause.YOUNG, 12);
    recorder.finish();
    assertThat(lines.subList(told, lines.size()))
        .containsExactly(
            "{\"e\":\"begin\",\"pause\":\"young\"}",
            "{\"e\":\"mark\",\"id\":2}",
            "{\"e\":\"scan\",\"id\":2}",
            "{\"e\":\"clear\",\"id\":2,\"field\":0}",
            "{\"e\":\"finalize\",\"token\":77}",
            "{\"e\":\"free\",\"id\":1}",
            "{\"e\":\"page\",\"page\":0,\"space\":\"old\"}",
            "{\"e\":\"move\",\"id\":2,\"at\":1}",
            "{\"e\":\"end\",\"pause\":\"young\",\"units\":12}");
  }

  @Test
  void what_the_program_calls_things_is_told() {
    List<String> lines = new ArrayList<>();
    Heap heap = new Heap(64, 4, new NeverFrees());
    Recorder recorder = Recorder.attach(heap, "none", List.of(REF), lines::add);
    int object = Mutator.of(heap).allocate(REF);
    int told = lines.size();
    recorder.label(object, "a \"friend\"");
    recorder.name(object, 0, "next");
    recorder.print("hello");
    assertThat(lines.subList(told, lines.size()))
        .containsExactly(
            "{\"e\":\"label\",\"id\":1,\"text\":\"a \\\"friend\\\"\"}",
            "{\"e\":\"name\",\"id\":1,\"field\":0,\"name\":\"next\"}",
            "{\"e\":\"print\",\"text\":\"hello\"}");
  }

  @Test
  void an_object_that_is_born_marked_is_told_to_be_black() {
    List<String> lines = new ArrayList<>();
    Heap heap = new Heap(64, 4, new NeverFrees());
    Recorder.attach(heap, "none", List.of(REF), lines::add);
    heap.memory().marks().mark(heap.start());
    Mutator.of(heap).allocate(REF);
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .containsExactly("{\"e\":\"mark\",\"id\":1}", "{\"e\":\"scan\",\"id\":1}");
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void every_line_is_json_by_anybodys_reading(String collector) {
    List<String> lines = record(collector, RandomPrograms.scenario(5, 200, 60));
    for (String line : lines) {
      assertThat(TinyJson.parse(line)).hasToString(line);
    }
    assertThat(Recording.parse(lines).events()).hasSize(lines.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void who_is_recorded_does_the_same_as_who_is_not(String collector) {
    String text = RandomPrograms.scenario(9, 200, 80);
    Scenario scenario = Scenario.parse(text);
    var unheard = ScenarioRunner.run(CourseCollectors.family().create(collector), scenario);
    var heard =
        ScenarioRunner.run(
            CourseCollectors.family().create(collector),
            scenario,
            new RunObserver() {
              @Override
              public void started(Heap heap) {
                Recorder.attach(heap, collector, List.of(), line -> {});
              }
            });
    assertThat(heard.births()).isEqualTo(unheard.births());
    assertThat(words(heard)).isDeepEqualTo(words(unheard));
    assertThat(record(collector, text)).isEqualTo(record(collector, text));
  }

  private static int[][] words(Run run) {
    return Stream.of(run.images()).map(Image::words).toArray(int[][]::new);
  }

  @Test
  void a_shape_that_the_header_does_not_have_comes_before_its_first_object() {
    List<String> lines = new ArrayList<>();
    Heap heap = new Heap(64, 4, new NeverFrees());
    Recorder recorder = Recorder.attach(heap, "none", List.of(new Shape("Leaf", 0, 1)), lines::add);
    Mutator mutator = Mutator.of(heap);
    mutator.allocate(new Shape("Pair", 2, 0));
    mutator.allocate(new Shape("Leaf", 0, 1));
    recorder.finish();
    mutator.allocate(new Shape("Leaf", 0, 1));
    assertThat(lines.subList(1, lines.size()))
        .containsExactly(
            "{\"e\":\"shape\",\"name\":\"Pair\",\"refs\":2,\"data\":0,\"kind\":\"plain\"}",
            "{\"e\":\"alloc\",\"id\":1,\"at\":1,\"shape\":1,\"words\":3}",
            "{\"e\":\"alloc\",\"id\":2,\"at\":4,\"shape\":0,\"words\":2}");
  }

  @Test
  void a_reference_to_a_freed_object_leads_nowhere() {
    List<String> lines = new ArrayList<>();
    Heap heap = new Heap(64, 4, new NeverFrees());
    Recorder recorder = Recorder.attach(heap, "none", List.of(), lines::add);
    Mutator mutator = Mutator.of(heap);
    int object = mutator.allocate(new Shape("Leaf", 0, 1));
    recorder.freed(object);
    mutator.setGlobal("g", object);
    mutator.storeData(object, 0, 7);
    assertThat(lines.subList(3, lines.size()))
        .containsExactly(
            "{\"e\":\"free\",\"id\":1}", "{\"e\":\"global\",\"slot\":0,\"name\":\"g\",\"to\":-1}");
  }

  @Test
  void a_program_that_has_begun_cannot_be_recorded() {
    Heap heap = new Heap(64, 4, new NeverFrees());
    Mutator.of(heap).pushFrame("main");
    assertThatThrownBy(() -> Recorder.attach(heap, "none", List.of(), line -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the program has begun");
  }
}
