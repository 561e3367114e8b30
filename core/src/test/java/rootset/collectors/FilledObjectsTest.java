package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.HeapListener;
import rootset.heap.Mutator;
import rootset.heap.Shape;

/** Objects whose fields are filled when they are made. */
class FilledObjectsTest {
  private static final Shape PAIR = new Shape("Pair", 2, 0);
  private static final Shape BOX = new Shape("Box", 1, 0);
  private static final int HEAP_WORDS = 512;
  private static final int DEPTH = 4;
  private static final int NODES = 31;

  private Heap heap;
  private Mutator mutator;

  private void run(Subject subject, boolean heard) {
    heap = new Heap(HEAP_WORDS, 64, subject.collector());
    if (heard) {
      heap.setListener(new HeapListener() {});
    }
    mutator = Mutator.of(heap);
  }

  /** The tree that it returns is held by no root. */
  private int tree(int depth) {
    if (depth == 0) {
      return mutator.allocate(PAIR);
    }
    int frame = mutator.enter(1);
    mutator.setLocal(frame, tree(depth - 1));
    int right = tree(depth - 1);
    int tree = mutator.allocate(mutator.declare(PAIR), mutator.local(frame), right);
    mutator.leave(frame);
    return tree;
  }

  private int count(int tree) {
    return tree == 0 ? 0 : 1 + count(mutator.load(tree, 0)) + count(mutator.load(tree, 1));
  }

  private void buildManyTrees() {
    int frame = mutator.enter(1);
    for (int i = 0; i < 50; i++) {
      mutator.setLocal(frame, tree(DEPTH));
      assertThat(count(mutator.local(frame))).as("nodes of tree %d", i).isEqualTo(NODES);
    }
    mutator.leave(frame);
  }

  @ParameterizedTest
  @EnumSource
  void what_they_refer_to_lives_through_the_collection_that_makes_room(Subject subject) {
    run(subject, false);
    buildManyTrees();
  }

  @ParameterizedTest
  @EnumSource
  void so_it_does_when_a_listener_hears_it(Subject subject) {
    run(subject, true);
    buildManyTrees();
  }

  @ParameterizedTest
  @EnumSource
  void no_handle_stays_open_when_there_is_no_room(Subject subject) {
    run(subject, false);
    int frame = mutator.enter(1);
    assertThatThrownBy(
            () -> {
              while (true) {
                mutator.setLocal(
                    frame, mutator.allocate(mutator.declare(PAIR), mutator.local(frame), 0));
              }
            })
        .isInstanceOf(HeapExhausted.class);
    mutator.setLocal(frame, 0);
    heap.collector().collect();
    heap.collector().collect();
    buildManyTrees();
  }

  @ParameterizedTest
  @EnumSource
  void a_shape_with_one_field_cannot_hold_two_references(Subject subject) {
    run(subject, false);
    assertThatThrownBy(() -> mutator.allocate(mutator.declare(BOX), 0, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("reference field 1 of a Box, which has 1");
  }
}
