package rootset.exercises.testacollector;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Faulty: moves objects, and redirects the roots, but not the fields. */
public final class CollectorUnderTest implements Collector {
  private final Deque<Integer> grey = new ArrayDeque<>();
  private final Map<Integer, Integer> moved = new HashMap<>();
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
    plan();
    redirect();
    slide();
  }

  private void mark() {
    heap.visitRoots(
        target -> {
          shade(target);
          return target;
        });
    while (!grey.isEmpty()) {
      blacken(grey.pop());
    }
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

  private void plan() {
    moved.clear();
    int free = heap.start();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (isLive(block)) {
        moved.put(block, free);
        free += heap.words(block);
      }
    }
  }

  private boolean isLive(int block) {
    return heap.isObject(block) && heap.isMarked(block);
  }

  private void redirect() {
    heap.visitRoots(moved::get);
  }

  private void slide() {
    int free = heap.start();
    int next;
    for (int block = heap.start(); block < heap.end(); block = next) {
      next = heap.next(block);
      if (isLive(block)) {
        int words = next - block;
        heap.slide(block, free, words);
        free += words;
      }
    }
    heap.clearMarks();
    heap.freeList().clear();
    if (free < heap.end()) {
      heap.freeList().add(free, heap.end() - free);
    }
  }
}
