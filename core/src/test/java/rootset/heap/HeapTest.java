package rootset.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapTest {
  private static final Shape PAIR = new Shape("Pair", 2, 0);
  private static final Shape NODE = new Shape("Node", 1, 2);

  private final Heap heap = new Heap(20, 4, new NeverFrees());
  private final Mutator mutator = Mutator.of(heap);

  @Test
  void a_new_heap_is_one_free_block() {
    assertThat(heap.start()).isEqualTo(1);
    assertThat(heap.end()).isEqualTo(21);
    assertThat(heap.isFree(1)).isTrue();
    assertThat(heap.isObject(1)).isFalse();
    assertThat(heap.words(1)).isEqualTo(20);
    assertThat(heap.next(1)).isEqualTo(heap.end());
  }

  @Test
  void the_free_list_is_empty_when_a_collector_is_attached() {
    Scripted collector = new Scripted();
    Heap scripted = new Heap(20, 4, collector);
    assertThat(scripted.freeList().blocks()).isZero();
    assertThat(collector.log).containsExactly("attach");
  }

  @Test
  void blocks_can_be_walked() {
    int pair = mutator.allocate(PAIR);
    int node = mutator.allocate(NODE);
    assertThat(heap.next(pair)).isEqualTo(node);
    assertThat(heap.words(node)).isEqualTo(4);
    assertThat(heap.isFree(heap.next(node))).isTrue();
    assertThat(heap.next(heap.next(node))).isEqualTo(heap.end());
  }

  @Test
  void an_object_knows_its_shape() {
    int node = mutator.allocate(NODE);
    assertThat(heap.shape(node)).isEqualTo(NODE);
    assertThat(heap.references(node)).isEqualTo(1);
    assertThat(heap.words(NODE)).isEqualTo(4);
  }

  @Test
  void many_shapes_are_told_apart() {
    Heap large = new Heap(200, 4, new NeverFrees());
    Mutator program = Mutator.of(large);
    for (int data = 1; data < 10; data++) {
      Shape shape = new Shape("S" + data, 0, data);
      assertThat(large.shape(program.allocate(shape))).isEqualTo(shape);
    }
  }

  @Test
  void references_can_be_set_without_a_barrier() {
    int pair = mutator.allocate(PAIR);
    heap.setReference(pair, 1, pair);
    assertThat(heap.reference(pair, 0)).isZero();
    assertThat(heap.reference(pair, 1)).isEqualTo(pair);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void a_field_that_is_not_there_is_named(int field) {
    int pair = mutator.allocate(PAIR);
    assertThatThrownBy(() -> heap.reference(pair, field))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("reference field " + field + " of a Pair, which has 2");
  }

  @Test
  void the_shape_of_null_is_asked_in_vain() {
    assertThatThrownBy(() -> heap.shape(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("null");
  }

  @Test
  void the_shape_of_a_free_block_is_asked_in_vain() {
    assertThatThrownBy(() -> heap.references(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected an object at address 1, found a free block");
  }

  @Test
  void the_length_of_no_block_is_asked_in_vain() {
    heap.memory().store(3, 7);
    assertThatThrownBy(() -> heap.words(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no block (the word is 7)");
  }

  @Test
  void marks_stand_beside_the_words() {
    int pair = mutator.allocate(PAIR);
    int[] before = heap.memory().copy(0, 21);
    assertThat(heap.mark(pair)).isTrue();
    assertThat(heap.mark(pair)).isFalse();
    assertThat(heap.isMarked(pair)).isTrue();
    assertThat(heap.memory().copy(0, 21)).isEqualTo(before);
    heap.clearMark(pair);
    assertThat(heap.isMarked(pair)).isFalse();
  }

  @Test
  void all_pages_lose_their_marks() {
    Heap large = new Heap(1_000, 4, new NeverFrees());
    large.mark(1);
    large.mark(999);
    large.clearMarks();
    assertThat(large.isMarked(1) || large.isMarked(999)).isFalse();
  }

  @Test
  void free_blocks_can_be_made_without_a_list() {
    heap.makeFree(1, 5);
    heap.makeFree(6, 15);
    assertThat(heap.next(1)).isEqualTo(6);
    assertThatThrownBy(() -> heap.makeFree(6, 16))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("1 to 20");
    assertThatThrownBy(() -> heap.makeFree(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void the_collectors_word_exists_if_asked_for() {
    Scripted collector = new Scripted();
    collector.headerWords = 1;
    Heap counted = new Heap(20, 4, collector);
    collector.answers.add(1);
    counted.makeFree(1, 4);
    counted.makeFree(5, 16);
    int pair = Mutator.of(counted).allocate(PAIR);
    assertThat(counted.words(pair)).isEqualTo(4);
    assertThat(counted.collectorWord(pair)).isZero();
    counted.setCollectorWord(pair, 3);
    assertThat(counted.collectorWord(pair)).isEqualTo(3);
    assertThat(counted.reference(pair, 0)).isZero();
  }

  @Test
  void no_collectors_word_exists_if_not_asked_for() {
    int pair = mutator.allocate(PAIR);
    assertThatThrownBy(() -> heap.collectorWord(pair))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("headerWords()");
  }

  @Test
  void roots_are_visited_from_the_bottom_frame_to_the_handles() {
    mutator.setGlobal("g", 11);
    mutator.pushFrame("main");
    mutator.setLocal("a", 12);
    mutator.setPrimitive("n", 99);
    mutator.setLocal("nothing", 0);
    mutator.pushFrame("called");
    mutator.setLocal("b", 12);
    mutator.openHandle(14);
    List<Integer> roots = new ArrayList<>();
    heap.visitRoots(
        target -> {
          roots.add(target);
          return target;
        });
    assertThat(roots).containsExactly(12, 12, 11, 14);
  }

  @Test
  void a_visitor_can_redirect_roots() {
    mutator.pushFrame("main");
    mutator.setLocal("a", 5);
    mutator.setGlobal("g", 6);
    int handle = mutator.openHandle(7);
    heap.visitRoots(target -> target + 100);
    assertThat(heap.stack().top().get(0)).isEqualTo(105);
    assertThat(heap.globals().get(0)).isEqualTo(106);
    assertThat(mutator.handle(handle)).isEqualTo(107);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0, -1, Integer.MAX_VALUE})
  void a_heap_has_room_for_an_object(int words) {
    assertThatThrownBy(() -> new Heap(words, 4, new NeverFrees()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a heap of " + words + " words");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void a_collector_may_have_one_header_word(int headerWords) {
    Scripted collector = new Scripted();
    collector.headerWords = headerWords;
    assertThatThrownBy(() -> new Heap(20, 4, collector))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("headerWords() of the collector is " + headerWords);
  }
}
