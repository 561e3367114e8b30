import rootset.collectors.ReferenceCollectors;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.heap.Work;

/** A program on a heap of its own, whose one frame has as many slots as it wants. */
final class Program {
  /** A node of a list has three words: header, the next node, a number. */
  static final int NODE_WORDS = 3;

  private static final Shape NODE = new Shape("Node", 1, 1);

  final Heap heap;
  final Mutator mutator;
  private final int node;

  Program(String collector, int heapWords, int slots) {
    heap = new Heap(heapWords, 1, new ReferenceCollectors().create(collector));
    mutator = Mutator.of(heap);
    mutator.enter(slots);
    node = mutator.declare(NODE);
  }

  <C extends Collector> C collector(Class<C> kind) {
    return kind.cast(heap.collector());
  }

  Work work() {
    return heap.work();
  }

  /** Lets a slot refer to a list of {@code count} nodes. */
  void list(int slot, int count) {
    mutator.setLocal(slot, 0);
    for (int i = 0; i < count; i++) {
      int next = mutator.allocate(node);
      mutator.store(next, 0, mutator.local(slot));
      mutator.setLocal(slot, next);
    }
  }

  void drop(int slot) {
    mutator.setLocal(slot, 0);
  }

  void garbage(int count) {
    for (int i = 0; i < count; i++) {
      mutator.allocate(node);
    }
  }

  /** The words that the area still has that objects are cut from. */
  int area() {
    return heap.area().end() - heap.area().top();
  }
}
