package rootset.exercises.markcompact;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;

/** Hands out memory and never takes it back. */
public final class MarkCompact implements Collector {
  private Heap heap;
  private int free;

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public MarkCompact() {
    // The heap comes with attach.
  }

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    this.free = heap.start();
  }

  @Override
  public int allocate(int words) {
    if (words > heap.end() - free) {
      throw new HeapExhausted(words);
    }
    int block = free;
    free += words;
    if (free < heap.end()) {
      heap.makeFree(free, heap.end() - free);
    }
    return block;
  }

  @Override
  public void collect() {
    // There is always more memory.
  }
}
