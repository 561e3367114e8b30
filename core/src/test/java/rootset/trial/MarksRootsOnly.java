package rootset.trial;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Mark-sweep that forgets to trace: what only other objects refer to is lost. */
public final class MarksRootsOnly implements Collector {
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
    heap.visitRoots(
        target -> {
          heap.mark(target);
          return target;
        });
    heap.freeList().clear();
    int free = heap.start();
    for (int block = heap.start(); block < heap.end(); ) {
      int next = heap.next(block);
      if (heap.isObject(block) && heap.isMarked(block)) {
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
