package rootset.exercises.referencecounting;

import java.util.ArrayDeque;
import java.util.Deque;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/**
 * A collector that counts the references to each object and frees an object with its last one.
 * Between operations an object's count is the number of roots and fields that refer to it.
 */
public final class ReferenceCounting implements Collector {
  /** Targets of references that are gone but not yet subtracted. Empty between operations. */
  private final Deque<Integer> dropped = new ArrayDeque<>();

  private Heap heap;

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public ReferenceCounting() {
    // The heap comes with attach.
  }

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    joinNeighbours();
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    if (block == Memory.NULL) {
      joinNeighbours();
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    // First the one that comes: if both are the same object it must not touch zero on the way.
    if (after != Memory.NULL) {
      heap.setCollectorWord(after, heap.collectorWord(after) + 1);
    }
    if (before != Memory.NULL) {
      dropped.push(before);
      release();
    }
  }

  @Override
  public void collect() {
    // Acyclic garbage is gone already, and counting cannot see cycles.
  }

  private void release() {
    while (!dropped.isEmpty()) {
      int object = dropped.pop();
      int count = heap.collectorWord(object) - 1;
      heap.setCollectorWord(object, count);
      if (count == 0) {
        free(object);
      }
    }
  }

  private void free(int object) {
    for (int field = 0; field < heap.references(object); field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        dropped.push(target);
      }
    }
    heap.freeList().add(object, heap.words(object));
  }

  /** Rebuilds the free list from one walk over the heap, each run of free blocks as one block. */
  private void joinNeighbours() {
    heap.freeList().clear();
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block)) {
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
