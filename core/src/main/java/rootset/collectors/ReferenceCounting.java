package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/**
 * Reference counting: every object carries the number of references to it, and is freed at the
 * moment that the last one ends.
 *
 * <p>Objects on a cycle keep each other's counts above zero, so unreachable cycles, and what hangs
 * on them, are never freed.
 */
public final class ReferenceCounting implements Collector {
  private final WorkList dying = new WorkList();
  private Heap heap;

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.end() - heap.start());
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
    // Counting up first keeps an object alive that is only written over itself.
    if (after != Memory.NULL) {
      heap.setCollectorWord(after, heap.collectorWord(after) + 1);
    }
    if (before != Memory.NULL) {
      drop(before);
      releaseDying();
    }
  }

  /** Nothing is left to reclaim, for garbage is freed when it arises; joins free neighbours. */
  @Override
  public void collect() {
    joinNeighbours();
  }

  private void drop(int object) {
    int count = heap.collectorWord(object) - 1;
    heap.setCollectorWord(object, count);
    if (count == 0) {
      dying.push(object);
    }
  }

  private void releaseDying() {
    while (!dying.isEmpty()) {
      release(dying.pop());
    }
  }

  private void release(int object) {
    int references = heap.references(object);
    for (int field = 0; field < references; field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        drop(target);
      }
    }
    heap.freeList().add(object, heap.words(object));
  }

  /** Builds the free list anew, with each run of free blocks as a single one. */
  private void joinNeighbours() {
    heap.freeList().clear();
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); ) {
      int next = heap.next(block);
      if (heap.isObject(block)) {
        free(run, block);
        run = next;
      }
      block = next;
    }
    free(run, heap.end());
  }

  private void free(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }
}
