package rootset.exercises.testacollector;

import java.util.ArrayDeque;
import java.util.Deque;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Mark-sweep without a list: marks breadth first, and cuts new objects from the high end of the last free block that is long enough. */
public final class CollectorUnderTest implements Collector {
  private final Deque<Integer> grey = new ArrayDeque<>();
  private Heap heap;

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
  }

  /** Collects each time, for a collection may come early. */
  @Override
  public int allocate(int words) {
    collect();
    int block = cut(words);
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  private int cut(int words) {
    int last = Memory.NULL;
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isFree(block) && heap.words(block) >= words) {
        last = block;
      }
    }
    if (last == Memory.NULL) {
      return last;
    }
    int rest = heap.words(last) - words;
    if (rest > 0) {
      heap.makeFree(last, rest);
      heap.makeFree(last + rest, words);
    }
    return last + rest;
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
    while (!grey.isEmpty()) {
      blacken(grey.removeFirst());
    }
  }

  private void shade(int object) {
    if (object != Memory.NULL && heap.mark(object)) {
      grey.addLast(object);
    }
  }

  private void blacken(int object) {
    for (int field = 0; field < heap.references(object); field++) {
      shade(heap.reference(object, field));
    }
  }

  private void sweep() {
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
      heap.makeFree(from, to - from);
    }
  }
}
