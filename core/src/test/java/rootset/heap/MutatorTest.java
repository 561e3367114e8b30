package rootset.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootset.memory.Header;

class MutatorTest {
  private static final Shape PAIR = new Shape("Pair", 2, 0);
  private static final Shape NODE = new Shape("Node", 1, 2);

  private final Scripted collector = new Scripted();
  private final Heap heap = new Heap(20, 4, collector);
  private final Mutator mutator = Mutator.of(heap);

  private int make(Shape shape, int address) {
    heap.makeFree(address, heap.words(shape));
    collector.answers.add(address);
    int object = mutator.allocate(shape);
    collector.log.clear();
    return object;
  }

  @Test
  void an_object_is_born_with_null_fields_and_zeroed_data() {
    heap.memory().fill(1, 20, 77);
    int node = make(NODE, 1);
    assertThat(mutator.load(node, 0)).isZero();
    assertThat(mutator.loadData(node, 0)).isZero();
    assertThat(mutator.loadData(node, 1)).isZero();
    assertThat(heap.memory().load(5)).as("word behind the object").isEqualTo(77);
  }

  @Test
  void a_collector_is_asked_for_whole_blocks() {
    collector.answers.add(1);
    mutator.allocate(NODE);
    assertThat(collector.log).containsExactly("attach", "allocate 4");
  }

  @Test
  void data_words_come_behind_the_references() {
    int node = make(NODE, 1);
    mutator.storeData(node, 0, 5);
    mutator.storeData(node, 1, 6);
    assertThat(heap.memory().copy(1, 5)).containsExactly(Header.object(0), 0, 5, 6);
  }

  @Test
  void a_data_word_that_is_not_there_is_named() {
    int node = make(NODE, 1);
    assertThatThrownBy(() -> mutator.loadData(node, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("data word 2 of a Node, which has 2");
  }

  @Test
  void a_store_is_announced_before_it_happens() {
    int first = make(PAIR, 1);
    int second = make(PAIR, 4);
    mutator.store(first, 1, second);
    mutator.store(first, 1, 0);
    assertThat(collector.log).containsExactly("write 1 0 4", "write 1 4 0");
    assertThat(mutator.load(first, 1)).isZero();
  }

  @Test
  void locals_globals_and_handles_are_announced_as_roots() {
    mutator.pushFrame("main");
    mutator.setLocal("a", 4);
    mutator.setLocal("a", 7);
    mutator.setGlobal("g", 4);
    int handle = mutator.openHandle(4);
    mutator.setHandle(handle, 7);
    mutator.closeHandle(handle);
    assertThat(collector.log)
        .containsExactly(
            "attach",
            "write 0 0 4",
            "write 0 4 7",
            "write 0 0 4",
            "write 0 0 4",
            "write 0 4 7",
            "write 0 7 0");
  }

  @Test
  void references_of_a_popped_frame_end() {
    mutator.pushFrame("main");
    mutator.pushFrame("called");
    mutator.setLocal("a", 4);
    mutator.setPrimitive("n", 9);
    mutator.setLocal("b", 7);
    collector.log.clear();
    mutator.popFrame();
    assertThat(collector.log).containsExactly("write 0 4 0", "write 0 7 0");
    assertThat(heap.stack().depth()).isEqualTo(1);
  }

  @Test
  void a_number_ends_the_reference_that_was_there() {
    mutator.pushFrame("main");
    mutator.setLocal("a", 4);
    collector.log.clear();
    mutator.setPrimitive("a", 4);
    mutator.setLocal("a", 7);
    assertThat(collector.log).containsExactly("write 0 4 0", "write 0 0 7");
  }

  @Test
  void closed_handles_are_opened_again() {
    for (int i = 0; i < 6; i++) {
      assertThat(mutator.openHandle(4)).isEqualTo(i);
    }
    mutator.closeHandle(2);
    assertThatThrownBy(() -> mutator.handle(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("handle 2 is not open");
    assertThat(mutator.openHandle(7)).isEqualTo(2);
    assertThat(mutator.handle(2)).isEqualTo(7);
  }

  @Test
  void shapes_are_numbered_in_order_of_mention() {
    assertThat(mutator.declare(NODE)).isZero();
    assertThat(mutator.declare(PAIR)).isEqualTo(1);
    assertThat(mutator.declare(NODE)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, leaves the heap",
    "-5, leaves the heap",
    "19, leaves the heap",
    "2147483647, leaves the heap",
    "1, an object does",
    "2, no free block begins there",
    "8, has only 2 words"
  })
  void a_block_that_is_not_free_is_noticed(int answer, String complaint) {
    make(PAIR, 1);
    heap.makeFree(8, 2);
    collector.answers.add(answer);
    assertThatThrownBy(() -> mutator.allocate(PAIR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("allocate(3) returned " + answer)
        .hasMessageContaining(complaint);
  }

  @Test
  void a_refusal_names_the_request() {
    HeapExhausted refusal = new HeapExhausted(7);
    assertThat(refusal.requested()).isEqualTo(7);
    assertThat(refusal).hasMessageContaining("7 adjacent words");
  }

  @Test
  void a_frame_can_be_pushed_with_all_its_locals() {
    mutator.pushFrame("f", new String[] {"a", "b"});
    assertThat(heap.stack().top().name()).isEqualTo("f");
    assertThat(heap.stack().top().slots()).isEqualTo(2);
    assertThat(heap.stack().top().localName(1)).isEqualTo("b");
    assertThat(heap.stack().top().isReference(1)).isTrue();
  }

  @Test
  void a_slot_may_hold_a_reference_and_then_a_number() {
    int node = make(NODE, 1);
    mutator.pushFrame("f", new String[] {"a"});
    mutator.putReference(0, node);
    assertThat(heap.stack().reference(0)).isEqualTo(node);
    collector.log.clear();
    mutator.putPrimitive(0, node);
    assertThat(heap.stack().reference(0)).isZero();
    assertThat(heap.stack().get(0)).isEqualTo(node);
    assertThat(collector.log).containsExactly("write 0 " + node + " 0");
  }

  @Test
  void what_a_function_returns_outlives_its_frame() {
    int node = make(NODE, 1);
    mutator.pushFrame("caller", new String[] {"result", "other"});
    mutator.pushFrame("f", new String[] {"a", "b"});
    mutator.putReference(2, node);
    mutator.putPrimitive(3, 7);
    collector.log.clear();
    mutator.popFrame(2, 0);
    assertThat(heap.stack().reference(0)).isEqualTo(node);
    assertThat(collector.log)
        .as("counted once more before its frame ends")
        .startsWith("write 0 0 " + node);
    mutator.pushFrame("g", new String[] {"a"});
    mutator.putPrimitive(2, 7);
    mutator.popFrame(2, 1);
    assertThat(heap.stack().get(1)).isEqualTo(7);
    assertThat(heap.stack().depth()).isEqualTo(1);
  }

  @Test
  void several_fields_can_be_filled_at_once_and_each_is_announced() {
    int pair = make(PAIR, 1);
    int node = make(NODE, 5);
    mutator.fill(pair, 0, 2, node);
    assertThat(heap.reference(pair, 0)).isEqualTo(node);
    assertThat(heap.reference(pair, 1)).isEqualTo(node);
    assertThat(collector.log).hasSize(2);
  }

  @Test
  void a_listener_hears_of_a_fill_as_a_whole_or_of_each_field() {
    List<String> heard = new ArrayList<>();
    heap.addListener(
        new HeapListener() {
          @Override
          public void filled(int holder, int first, int count, int target) {
            heard.add("filled " + first + " " + count);
          }
        });
    heap.addListener(
        new HeapListener() {
          @Override
          public void wrote(int holder, int field, int before, int after) {
            heard.add("wrote " + field);
          }
        });
    Mutator observed = Mutator.of(heap);
    int pair = make(PAIR, 1);
    observed.fill(pair, 0, 2, pair);
    assertThat(heard).containsExactly("filled 0 2", "wrote 0", "wrote 1");
  }

  @Test
  void a_global_may_hold_a_number() {
    int node = make(NODE, 1);
    mutator.setGlobal("g", node);
    mutator.setGlobalPrimitive("g", 5);
    assertThat(heap.globals().isReference(0)).isFalse();
    assertThat(heap.globals().get(0)).isEqualTo(5);
  }
}
