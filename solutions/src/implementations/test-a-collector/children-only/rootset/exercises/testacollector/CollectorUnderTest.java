package rootset.exercises.testacollector;

import java.util.ArrayDeque;
import java.util.Deque;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Faulty: follows the references of what a root refers to, and none beyond. */
public final class CollectorUnderTest implements Collector {
  private final Deque<Integer> grey = new ArrayDeque<>();
  private Heap heap;

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.words(heap.start()));
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
    mark();
    sweep();
  }

  private void mark() {
    heap.visitRoots(
        target -> {
          shade(target);
          return target;
        });
    for (int left = grey.size(); left > 0; left--) {
      blacken(grey.removeLast());
    }
    grey.clear();
  }

  private void shade(int object) {
    if (object != Memory.NULL && heap.mark(object)) {
      grey.push(object);
    }
  }

  private void blacken(int object) {
    for (int field = 0; field < heap.references(object); field++) {
      shade(heap.reference(object, field));
    }
  }

  private void sweep() {
    heap.freeList().clear();
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && heap.isMarked(block)) {
        addRun(run, block);
        run = heap.next(block);
      }
    }
    addRun(run, heap.end());
  }

  private void addRun(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }
}
