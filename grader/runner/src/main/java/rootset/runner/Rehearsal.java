package rootset.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Mutator;
import rootset.heap.Shape;

/** A little of everything that tests do, so that a class-data archive knows it. */
final class Rehearsal {
  private Heap heap;
  private Mutator mutator;

  /** A collector that hands out memory once. */
  private static final class Once implements Collector {
    private Heap heap;

    @Override
    public void attach(Heap heap) {
      this.heap = heap;
      heap.freeList().add(heap.start(), heap.words(heap.start()));
    }

    @Override
    public int allocate(int words) {
      int block = heap.freeList().take(words);
      if (block == 0) {
        throw new HeapExhausted(words);
      }
      return block;
    }

    @Override
    public void collect() {
      heap.clearMarks();
      heap.visitRoots(target -> target);
    }
  }

  @BeforeEach
  void makesAHeap() {
    heap = new Heap(8, 4, new Once());
    mutator = Mutator.of(heap);
    mutator.pushFrame("main");
  }

  @Test
  void passes() {
    mutator.setLocal("a", mutator.allocate(new Shape("Pair", 2, 0)));
    heap.collector().collect();
    assertThat(heap.isObject(heap.start())).as("an object").isTrue();
    assertThat(List.of("a", "b")).hasSize(2).containsExactly("a", "b");
  }

  @Test
  void fails() {
    assertThat(heap.end()).as("the end of the heap").isEqualTo(heap.start());
  }

  @Test
  void expectsAnException() {
    assertThatThrownBy(() -> mutator.allocate(new Shape("Nine", 0, 8)))
        .isInstanceOf(HeapExhausted.class)
        .hasMessageContaining("9");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void takesParameters(int words) {
    assertThat(words).isPositive();
  }

  @Nested
  class Inside {
    @Test
    void passes() {
      assertThat("abc").startsWith("a").contains("b");
    }
  }
}
