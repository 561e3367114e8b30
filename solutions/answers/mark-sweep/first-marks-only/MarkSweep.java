package rootset.exercises.marksweep;

import java.util.ArrayDeque;
import java.util.Deque;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Takes marks away from the first 4,096 words only, so what was once marked behind them stays. */
public final class MarkSweep implements Collector {
  private static final int CLEARED_WORDS = 4_096;

  /** Marked objects whose fields have not been followed yet. Empty between collections. */
  private final Deque<Integer> grey = new ArrayDeque<>();

  private Heap heap;

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public MarkSweep() {
    // The heap comes with attach.
  }

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
    for (int word = heap.start(); word < Math.min(heap.end(), CLEARED_WORDS); word++) {
      heap.clearMark(word);
    }
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
      blacken(grey.pop());
    }
  }

  /** White becomes grey; an object seen before stays as it is, so cycles end here. */
  private void shade(int object) {
    if (heap.mark(object)) {
      grey.push(object);
    }
  }

  private void blacken(int object) {
    for (int field = 0; field < heap.references(object); field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        shade(target);
      }
    }
  }

  /**
   * Walks the heap in address order: whatever lies between two marked blocks is one free block.
   * Only objects are ever marked.
   */
  private void sweep() {
    heap.freeList().clear();
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isMarked(block)) {
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
