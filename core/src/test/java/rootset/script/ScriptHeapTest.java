package rootset.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;
import rootset.stack.Frame;

/** How values, frames and contexts lie in the heap, and what an observer hears. */
class ScriptHeapTest {
  private final List<String> heard = new ArrayList<>();
  private final Map<String, String> frames = new TreeMap<>(); // by line and text
  private Heap heap;

  private ScriptMachine run(String text) {
    ScriptMachine machine =
        ScriptRun.machine(ScriptRun.collector("mark-compact"), 10_000, text, new Listener());
    assertThat(machine.run(100_000)).isTrue();
    assertThat(machine.error()).isEmpty();
    return machine;
  }

  private final class Listener implements ScriptObserver {
    @Override
    public void started(Heap made) {
      heap = made;
      heard.add("started " + made.stack().depth());
    }

    @Override
    public void operation(int line, String text) {
      heard.add(line + " " + text);
      frames.put(line + " " + text, shownFrames());
    }

    @Override
    public void printed(String text) {
      heard.add("printed " + text);
    }

    @Override
    public boolean wantsNames() {
      return true;
    }

    @Override
    public void labelled(int object, String text) {
      heard.add(heap.shape(object).name() + " is " + text);
    }

    @Override
    public void named(int object, int field, String name) {
      heard.add(heap.shape(object).name() + "." + field + " is " + name);
    }
  }

  /** Frames with the slots of variables that hold something. */
  private String shownFrames() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < heap.stack().depth(); i++) {
      Frame frame = heap.stack().frame(i);
      shown.append(i == 0 ? "" : " / ").append(frame.name());
      for (int slot = 0; slot < frame.slots(); slot++) {
        String name = frame.localName(slot);
        boolean isReference = frame.isReference(slot);
        if (!name.startsWith(".") && (!isReference || frame.get(slot) != 0)) {
          String value =
              isReference ? heap.shape(frame.get(slot)).name() : Primitives.spell(frame.get(slot));
          shown.append(' ').append(name).append('=').append(value);
        }
      }
    }
    return shown.toString();
  }

  @Test
  void an_observer_hears_the_start_and_each_statement_before_it_is_done() {
    run("let a = 1;\nif (a) {\n  console.log(a + 1);\n}");
    assertThat(heard)
        .containsExactly(
            "started 0", "1 let a = 1", "2 if (a)", "3 console.log(a + 1)", "printed 2");
  }

  @Test
  void a_loop_is_told_in_each_round() {
    run("for (let i = 0; i < 2; i++) {\n  i;\n}");
    assertThat(heard)
        .containsExactly(
            "started 0",
            "1 let i = 0",
            "1 for (let i = 0; i < 2; i++)",
            "2 i",
            "1 for (let i = 0; i < 2; i++)",
            "2 i",
            "1 for (let i = 0; i < 2; i++)");
  }

  @Test
  void locals_are_slots_of_frames_under_their_names() {
    run("function f(a, b) {\n  const sum = a + b;\n  return sum;\n}\nconst r = f(1, [2]);\n0;");
    assertThat(frames.get("2 const sum = a + b")).isEqualTo("main f=Function / f a=1 b=Array");
    assertThat(frames.get("3 return sum")).isEqualTo("main f=Function / f a=1 b=Array sum=String");
    assertThat(frames.get("6 0")).isEqualTo("main f=Function r=String");
  }

  @Test
  void variables_end_with_their_block_and_intermediate_values_with_their_statement() {
    run("{\n  const inner = {};\n  inner;\n}\n1;");
    assertThat(frames.get("3 inner")).isEqualTo("main inner=Object");
    assertThat(frames.get("5 1")).isEqualTo("main");
    ScriptMachine machine = run("const kept = {};\n[[], {}, 'text'].length;\n0");
    machine.heap().collector().collect();
    heap.ensureParsable();
    long objects = 0;
    for (int at = heap.start(); at < heap.end(); at = heap.next(at)) {
      objects += heap.isObject(at) ? 1 : 0;
    }
    assertThat(objects).as("kept, and the program's text").isEqualTo(2);
  }

  @Test
  void captured_variables_live_in_a_context_that_is_named() {
    run("function f() {\n  let captured = 1;\n  let local = 2;\n  return () => captured;\n}\nf();");
    assertThat(frames.get("4 return () => captured")).isEqualTo("main f=Function / f local=2");
    assertThat(heard)
        .contains("Context is Context of f", "Context.0 is parent", "Context.1 is captured");
  }

  @Test
  void objects_strings_numbers_and_arrays_are_labelled_and_their_fields_named() {
    run("const user = { name: 'Alice', half: 0.5 };\nconst list = [1];\nfunction f() {}");
    assertThat(heard)
        .contains(
            "Object.0 is name",
            "Object.1 is half",
            "Object.2 is properties",
            "String is \"Alice\"",
            "Number is 0.5",
            "Object is {…}",
            "Array is Array(1)",
            "Array.0 is [[Elements]]",
            "Elements is elements",
            "Function is function f");
  }

  @Test
  void the_elements_of_an_array_grow_as_those_of_v8_do() {
    run("const a = [];\na.push(1);\nfor (let i = 0; i < 20; i++) a.push(i);\na.length = 0;");
    List<Integer> rooms = new ArrayList<>();
    heap.ensureParsable();
    for (int at = heap.start(); at < heap.end(); at = heap.next(at)) {
      if (heap.isObject(at) && heap.shape(at).name().equals("Elements")) {
        rooms.add(heap.references(at));
      }
    }
    assertThat(rooms).containsExactly(17, 43);
  }

  @ParameterizedTest
  @CsvSource({"0, undefined", "2, null", "4, false", "6, true", "8, empty", "7, 3", "-1, -1"})
  void a_primitive_word_has_a_spelling(int word, String spelling) {
    assertThat(Primitives.spell(word)).isEqualTo(spelling);
  }

  @Test
  void functions_of_the_language_are_primitives() {
    assertThat(Primitives.spell(Library.global("console"))).isEqualTo("console");
  }

  @Test
  void weak_references_and_finalizers_follow_the_collector() {
    String text =
        """
        let user = { name: "Alice" };
        const weak = new WeakRef(user);
        const registry = new FinalizationRegistry((held) => console.log("gone:", held));
        registry.register(user, "Alice");
        const metadata = new WeakMap([]);
        metadata.set(user, { big: [1, 2, 3] });
        user = null;
        gc();
        console.log(weak.deref() !== undefined);
        setTimeout(() => { gc(); console.log(weak.deref()); }, 1);
        setTimeout(() => console.log("end"), 2);
        """;
    for (String collector : CourseCollectors.family().names()) {
      assertThat(ScriptRun.of(collector, 10_000, text))
          .as(collector)
          .isIn(
              "true\nundefined\ngone: Alice\nend\n",
              "true\ngone: Alice\nundefined\nend\n"); // at once if references are counted
    }
  }
}
