package rootset.exercises.semispace;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Keeps no pointer: walks over all objects of from-space to the end of the last one at each allocation. */
public final class SemiSpace implements Collector {
  private Heap heap;
  private int half; // the length of a space in words
  private int fromSpace;
  private int toSpace;
  private int free; // where the next object, or the next copy, will stand

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public SemiSpace() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    half = (heap.end() - heap.start()) / 2;
    fromSpace = heap.start();
    toSpace = fromSpace + half;
    free = fromSpace;
  }

  @Override
  public int allocate(int words) {
    free = fromSpace;
    while (free < fromSpace + half && heap.isObject(free)) {
      free = heap.next(free);
    }
    if (free + words > fromSpace + half) {
      collect();
    }
    if (free + words > fromSpace + half) {
      throw new HeapExhausted(words);
    }
    int block = free;
    free += words;
    makeRestFree();
    return block;
  }

  @Override
  public void collect() {
    free = toSpace;
    int scan = toSpace;
    heap.visitRoots(this::copyOf);
    while (scan < free) { // behind scan stand copies that may still refer to from-space
      redirectFields(scan);
      scan = heap.next(scan);
    }
    swapSpaces();
    makeRestFree();
  }

  private void redirectFields(int copy) {
    for (int field = 0; field < heap.references(copy); field++) {
      int target = heap.reference(copy, field);
      if (target != Memory.NULL) {
        heap.setReference(copy, field, copyOf(target));
      }
    }
  }

  /** Copies an object of from-space the first time; from then on it knows where its copy is. */
  private int copyOf(int object) {
    if (heap.isForwarded(object)) {
      return heap.forwardingAddress(object);
    }
    int copy = free;
    int words = heap.words(object);
    free += words;
    heap.evacuate(object, copy, words);
    return copy;
  }

  private void swapSpaces() {
    int old = fromSpace;
    fromSpace = toSpace;
    toSpace = old;
  }

  /** Three free blocks at most: the rest of from-space, all of to-space, a last odd word. */
  private void makeRestFree() {
    makeFree(free, fromSpace + half);
    makeFree(toSpace, toSpace + half);
    makeFree(heap.start() + 2 * half, heap.end());
  }

  private void makeFree(int from, int to) {
    if (from < to) {
      heap.makeFree(from, to - from);
    }
  }
}
