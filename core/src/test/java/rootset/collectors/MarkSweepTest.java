package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Mutator;
import rootset.heap.Shape;

class MarkSweepTest {
  private static final Shape PAIR = new Shape("Pair", 2, 0);

  private final MarkSweep collector = new MarkSweep();
  private final Heap heap = new Heap(20, 4, collector);
  private final Mutator mutator = Mutator.of(heap);

  MarkSweepTest() {
    mutator.pushFrame("main");
  }

  @Test
  void marks_stay_until_the_sweep_comes_by() {
    mutator.setLocal("a", mutator.allocate(PAIR));
    collector.collect();
    assertThat(heap.memory().page(0).marks().count()).isEqualTo(1);
    mutator.allocate(PAIR);
    assertThat(heap.memory().page(0).marks().count()).isZero();
  }

  @Test
  void dead_objects_stand_until_the_sweep_comes_by() {
    int kept = mutator.allocate(PAIR);
    mutator.setLocal("a", kept);
    int dropped = mutator.allocate(PAIR);
    collector.collect();
    assertThat(collector.isDead(kept)).isFalse();
    assertThat(collector.isDead(dropped)).isTrue();
    assertThat(mutator.allocate(PAIR)).isEqualTo(dropped);
    assertThat(collector.isDead(dropped)).isFalse();
  }

  @Test
  void handles_are_roots() {
    int handle = mutator.openHandle(mutator.allocate(PAIR));
    collector.collect();
    assertThat(collector.isDead(mutator.handle(handle))).isFalse();
    int object = mutator.handle(handle);
    mutator.closeHandle(handle);
    collector.collect();
    assertThat(collector.isDead(object)).isTrue();
  }

  @Test
  void a_page_knows_how_many_of_its_words_live() {
    Heap large = new Heap(600, 4, collector);
    Mutator program = Mutator.of(large);
    program.setGlobal("g", program.allocate(new Shape("Large", 0, 299)));
    program.allocate(PAIR);
    collector.collect();
    assertThat(large.memory().page(0).liveWords()).isEqualTo(255);
    assertThat(large.memory().page(256).liveWords()).isEqualTo(45);
    assertThat(large.memory().page(512).liveWords()).isZero();
  }

  @Test
  void what_does_not_fit_is_refused_with_its_length() {
    assertThatThrownBy(() -> mutator.allocate(new Shape("Huge", 0, 20)))
        .isInstanceOf(HeapExhausted.class)
        .hasMessageContaining("21 adjacent words");
  }
}
