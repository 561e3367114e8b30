package rootset.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Mark-sweep as one writes it first: it gives words to the free list and tells nobody. */
final class SilentMarkSweep implements Collector {
  private final Deque<Integer> grey = new ArrayDeque<>();
  private Heap heap;

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.end() - heap.start());
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    if (block == Memory.NULL) {
      collect();
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {
    heap.clearMarks();
    heap.visitRoots(this::shade);
    while (!grey.isEmpty()) {
      int object = grey.pop();
      for (int field = 0; field < heap.references(object); field++) {
        shade(heap.reference(object, field));
      }
    }
    sweep();
  }

  private int shade(int object) {
    if (object != Memory.NULL && heap.mark(object)) {
      grey.push(object);
    }
    return object;
  }

  private void sweep() {
    heap.freeList().clear();
    int free = heap.start();
    for (int block = heap.start(); block < heap.end(); ) {
      int next = heap.next(block);
      if (heap.isMarked(block)) {
        free(free, block);
        free = next;
      }
      block = next;
    }
    free(free, heap.end());
  }

  private void free(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }
}
