package rootset.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootset.heap.Collector;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.NeverFrees;
import rootset.heap.Shape;
import rootset.verify.RandomPrograms;

class PythonTutorTraceTest {
  static Stream<String> collectors() {
    return CourseCollectors.family().names().stream();
  }

  private static String trace(String name, Collector collector, String text) {
    List<String> lines = Recorded.lines(name, collector, text);
    return PythonTutorTrace.of(text, Recording.parse(lines));
  }

  @Test
  void a_small_program_becomes_a_trace() {
    assertThat(trace("silent", new SilentMarkSweep(), Resources.text("calls.scn")))
        .isEqualTo(Resources.text("calls.trace.json"));
  }

  @ParameterizedTest
  @MethodSource("collectors")
  void every_execution_point_stands_for_itself(String collector) {
    String text = RandomPrograms.scenario(4, 200, 25);
    String json = trace(collector, CourseCollectors.family().create(collector), text);
    TinyJson.Value trace = TinyJson.parse(json);
    List<String> hashes = new ArrayList<>();
    for (TinyJson.Value point : trace.get("trace").elements()) {
      checkVariables(point, point.get("ordered_globals"), point.get("globals"));
      for (TinyJson.Value frame : point.get("stack_to_render").elements()) {
        checkVariables(point, frame.get("ordered_varnames"), frame.get("encoded_locals"));
        hashes.add(frame.get("unique_hash").word());
      }
      point.get("heap").fields().values().forEach(object -> checkInstance(point, object));
      assertThat(point.get("rootset").get("objects").fields().keySet())
          .isEqualTo(point.get("heap").fields().keySet());
    }
    assertThat(hashes).contains("\"main_f1\"");
  }

  private static void checkVariables(
      TinyJson.Value point, TinyJson.Value order, TinyJson.Value variables) {
    assertThat(order.elements().stream().map(TinyJson.Value::word))
        .containsExactlyElementsOf(variables.fields().keySet());
    variables.fields().values().forEach(value -> checkValue(point, value));
  }

  private static void checkInstance(TinyJson.Value point, TinyJson.Value object) {
    assertThat(object.elements().get(0).word()).isEqualTo("\"INSTANCE\"");
    for (TinyJson.Value field : object.elements().subList(2, object.elements().size())) {
      assertThat(field.elements()).hasSize(2);
      checkValue(point, field.elements().get(1));
    }
  }

  private static void checkValue(TinyJson.Value point, TinyJson.Value value) {
    if (value.elements() != null) {
      assertThat(value.elements().get(0).word()).isEqualTo("\"REF\"");
      point.get("heap").get(value.elements().get(1).word());
    }
  }

  @Test
  void handles_are_globals_and_numbers_are_values() {
    List<String> lines = new ArrayList<>();
    Heap heap = new Heap(64, 4, new NeverFrees());
    Recorder recorder = Recorder.attach(heap, "none", List.of(), lines::add);
    Mutator mutator = Mutator.of(heap);
    mutator.enter(1);
    mutator.setPrimitive("n", 12);
    int handle = mutator.openHandle(mutator.allocate(new Shape("Leaf", 0, 1)));
    recorder.freed(mutator.handle(handle));
    recorder.finish();
    TinyJson.Value trace = TinyJson.parse(PythonTutorTrace.of("", Recording.parse(lines)));
    TinyJson.Value end = trace.get("trace").elements().get(0);
    assertThat(end.get("globals")).hasToString("{\"handle-0\":\"object 1, which was freed\"}");
    assertThat(end.get("func_name").word()).isEqualTo("\"(call)\"");
    assertThat(end.get("stack_to_render").elements().get(0).get("encoded_locals"))
        .hasToString("{\"$0\":null,\"n\":12}");
  }
}
