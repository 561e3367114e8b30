package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.heap.Heap;
import rootset.heap.Mutator;

class CollectorTest {
  @Test
  void an_object_stays_where_it_is() {
    Heap heap = new Heap(64, 8, new CollectorUnderTest());
    Mutator mutator = Mutator.of(heap);
    mutator.pushFrame("main");
    mutator.setLocal("a", mutator.allocate(Program.LEAF));
    int object = mutator.allocate(Program.LEAF);
    mutator.setLocal("b", object);
    mutator.setLocal("a", 0);
    heap.collector().collect();
    assertThat(heap.isObject(object)).isTrue();
  }
}
