package rootset.heap;

import rootset.memory.Memory;

/** Hands out what the free list has, and reclaims nothing; for tests that need no collection. */
public final class NeverFrees implements Collector {
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
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {}
}
