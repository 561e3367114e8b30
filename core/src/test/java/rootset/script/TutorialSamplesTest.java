package rootset.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.heap.Census;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;

/** Samples as tutorials on memory have them: they run unchanged, and their leaks are there. */
class TutorialSamplesTest {
  private static final String FORMAT_DATE =
      """
      const formatDate = (date, locale = "en-US") => {
      const formattedDate = date.toLocaleString(locale);
      return formattedDate;
      };
      console.log(formatDate(currDate));
      """;

  private static final String CYCLE =
      """
      const connectFriends = () => {
      var user1 = {};
      var user2 = {};
      user1.friend = user2;
      user2.friend = user1; // cyclic reference
      };
      connectFriends();
      """;

  private static final String TOUR =
      """
      // STACK: primitive values and function calls
      function multiply(a, b) {
      const result = a * b; // result is on the stack
      return result; // stack frame popped on return
      }
      multiply(3, 4);
      // HEAP: objects and arrays
      const user = { name: "Alice", age: 28 }; // on the heap
      const numbers = [1, 2, 3, 4, 5]; // on the heap
      // REFERENCE: stack variable points to heap object
      let a = { x: 1 };
      let b = a; // b points to the SAME heap object
      b.x = 2;
      console.log(a.x); // 2 (same object!)
      // MEMORY LEAK: forgotten event listeners
      function setupHandler() {
      const hugeData = new Array(1000000).fill("data");
      // This closure captures hugeData, keeping it in memory
      // even after setupHandler returns
      document.addEventListener("click", () => {
      console.log(hugeData.length);
      });
      // Fix: remove the listener when no longer needed
      }
      // Check memory usage in Node.js
      console.log(process.memoryUsage());
      """;

  private static final int LARGE = 1 << 23;

  @Test
  void a_date_is_formatted() {
    String host = "const currDate = { toLocaleString: (locale) => `a date in ${locale}` };\n";
    assertThat(ScriptRun.of(host + FORMAT_DATE)).isEqualTo("a date in en-US\n");
  }

  @Test
  void friends_that_refer_to_each_other_stay_only_if_references_are_counted() {
    for (String collector : CourseCollectors.family().names()) {
      ScriptMachine machine =
          ScriptRun.machine(ScriptRun.collector(collector), 1_000, CYCLE, new ScriptObserver() {});
      assertThat(machine.run(1_000)).isTrue();
      Heap heap = machine.heap();
      heap.collector().collect();
      heap.collector().collect();
      int objects = Census.of(heap).objects();
      assertThat(objects).as(collector).isEqualTo(collector.equals("reference-counting") ? 3 : 1);
    }
  }

  @Test
  void the_tour_prints_what_node_prints() {
    for (String collector : CourseCollectors.family().names()) {
      assertThat(ScriptRun.of(collector, LARGE, TOUR))
          .as(collector)
          .startsWith("2\n{\n  rss: 33554432,\n  heapTotal: 33554432,\n  heapUsed: ")
          .endsWith(",\n  external: 0,\n  arrayBuffers: 0\n}\n");
    }
  }

  @Test
  void the_listener_of_the_tour_keeps_its_data_until_it_is_removed() {
    String uses =
        """
        const used = () => process.memoryUsage().heapUsed > 8000000;
        setupHandler();
        gc();
        console.log(used());
        document.dispatchEvent("click");
        document.removeEventListener("click", document.listeners[0].callback);
        gc();
        console.log(used());
        """;
    for (String collector : CourseCollectors.family().names()) {
      assertThat(ScriptRun.of(collector, LARGE, TOUR + uses))
          .as(collector)
          .endsWith("}\ntrue\n1000000\nfalse\n");
    }
  }
}
