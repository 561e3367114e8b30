package rootset.bench;

import rootset.collectors.ReferenceCollectors;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.heap.Work;

/** A program on a heap of its own, whose one frame has two slots: for what lives, and a second. */
final class Program {
  static final int LIVE = 0;
  static final int OTHER = 1;

  /** A node has a header, a reference and a number. */
  static final int NODE_WORDS = 3;

  private static final Shape NODE = new Shape("Node", 1, 1);

  final Heap heap;
  final Mutator mutator;
  final int node;

  /** Somebody listens if {@code listener} is "on". */
  Program(String collector, int words, String listener) {
    heap = new Heap(words, 1, new ReferenceCollectors().create(collector));
    if (listener.equals("on")) {
      heap.setListener(new CountingListener());
    }
    mutator = Mutator.of(heap);
    mutator.enter(2);
    node = mutator.declare(NODE);
  }

  <C extends Collector> C collector(Class<C> kind) {
    return kind.cast(heap.collector());
  }

  Work work() {
    return heap.work();
  }

  void drop(int slot) {
    mutator.setLocal(slot, 0);
  }

  void list(int slot, int nodes) {
    drop(slot);
    for (int i = 0; i < nodes; i++) {
      prepend(slot);
    }
  }

  void prepend(int slot) {
    int next = mutator.allocate(node);
    mutator.store(next, 0, mutator.local(slot));
    mutator.setLocal(slot, next);
  }

  /** Lets go of every second node of a list. The first stays. */
  void thinOut(int slot) {
    int at = mutator.local(slot);
    while (at != 0) {
      int dropped = mutator.load(at, 0);
      int next = dropped == 0 ? 0 : mutator.load(dropped, 0);
      mutator.store(at, 0, next);
      at = next;
    }
  }

  static void expect(String what, long expected, long found) {
    if (found != expected) {
      throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
    }
  }

  static void expectAtLeast(String what, long least, long found) {
    if (found < least) {
      throw new IllegalStateException(what + ": expected at least " + least + ", found " + found);
    }
  }
}
