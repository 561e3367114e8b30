package rootset.exercises.semispace;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;

/** Copies from one half into the other. */
public final class SemiSpace implements Collector {
  private Heap heap;
  private int half;
  private int from;
  private int to;
  private int next;
  private int copied;

  /** Waits for its heap. */
  public SemiSpace() {
    // attach brings it
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    half = (heap.end() - heap.start()) / 2;
    from = heap.start();
    to = from + half;
    next = from;
    free(from, to);
    free(to, to + half);
    free(to + half, heap.end());
  }

  private void free(int start, int end) {
    if (start < end) {
      heap.makeFree(start, end - start);
    }
  }

  @Override
  public int allocate(int words) {
    if (from + half - next < words) {
      collect();
      if (from + half - next < words) {
        throw new HeapExhausted(words);
      }
    }
    heap.freeList().clear();
    heap.freeList().add(next, from + half - next);
    int address = heap.freeList().take(words);
    next += words;
    free(next, from + half);
    return address;
  }

  @Override
  public void collect() {
    copied = to;
    heap.visitRoots(this::copy);
    for (int scan = to; scan < copied; scan = heap.next(scan)) {
      for (int i = 0; i < heap.references(scan); i++) {
        int target = heap.reference(scan, i);
        if (target != 0) {
          heap.setReference(scan, i, copy(target));
        }
      }
    }
    heap.makeFree(from, half);
    int other = from;
    from = to;
    to = other;
    next = copied;
    free(next, from + half);
  }

  private int copy(int object) {
    if (heap.isForwarded(object)) {
      return heap.forwardingAddress(object);
    }
    int words = heap.words(object);
    int place = copied;
    heap.evacuate(object, place, words);
    copied += words;
    return place;
  }
}
