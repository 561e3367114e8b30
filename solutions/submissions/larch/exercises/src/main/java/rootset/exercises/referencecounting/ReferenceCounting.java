package rootset.exercises.referencecounting;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Counts references; an object without any is freed. */
public final class ReferenceCounting implements Collector {
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
    if (after != Memory.NULL) {
      heap.setCollectorWord(after, heap.collectorWord(after) + 1);
    }
    if (before != Memory.NULL) {
      release(before);
    }
  }

  @Override
  public void collect() {
    // Acyclic garbage is gone already, and counting cannot see cycles.
  }

  private void release(int object) {
    int count = heap.collectorWord(object) - 1;
    heap.setCollectorWord(object, count);
    if (count == 0) {
      heap.freeList().add(object, heap.words(object));
    }
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
