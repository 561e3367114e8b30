package rootset.exercises.referencecounting;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;

/** Hands out one block after the other. */
public final class ReferenceCounting implements Collector {
  private Heap heap;
  private int top;

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    top = heap.start();
  }

  @Override
  public int allocate(int words) {
    if (words > heap.end() - top) {
      throw new HeapExhausted(words);
    }
    int block = top;
    top += words;
    if (top < heap.end()) {
      heap.makeFree(top, heap.end() - top);
    }
    heap.makeFree(block, words);
    return block;
  }

  @Override
  public void collect() {
    // Memory is cheap.
  }
}
