package rootset.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;

class ReferenceCountingTest {
  private static final Shape PAIR = new Shape("Pair", 2, 0);

  private final Heap heap = new Heap(20, 4, new ReferenceCounting());
  private final Mutator mutator = Mutator.of(heap);

  ReferenceCountingTest() {
    mutator.pushFrame("main");
  }

  @Test
  void a_newborn_is_not_referred_to() {
    assertThat(heap.collectorWord(mutator.allocate(PAIR))).isZero();
  }

  @Test
  void every_kind_of_reference_counts() {
    int pair = mutator.allocate(PAIR);
    mutator.setLocal("a", pair);
    mutator.setGlobal("g", pair);
    mutator.store(pair, 0, pair);
    int handle = mutator.openHandle(pair);
    assertThat(heap.collectorWord(pair)).isEqualTo(4);
    mutator.closeHandle(handle);
    mutator.setLocal("a", 0);
    assertThat(heap.collectorWord(pair)).isEqualTo(2);
  }

  @Test
  void the_last_reference_frees() {
    int pair = mutator.allocate(PAIR);
    mutator.setLocal("a", pair);
    mutator.setLocal("a", 0);
    assertThat(heap.isFree(pair)).isTrue();
    assertThat(heap.freeList().words()).isEqualTo(20);
  }
}
