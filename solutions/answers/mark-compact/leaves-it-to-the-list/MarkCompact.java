package rootset.exercises.markcompact;

import java.util.Arrays;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;

/** Slides what lives to the low end. */
public final class MarkCompact implements Collector {
  private Heap heap;
  private int top;
  private int[] pending = new int[64];
  private int count;

  /** Waits for its heap. */
  public MarkCompact() {
    // attach brings it
  }

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
    if (heap.end() - top < words) {
      collect();
      if (heap.end() - top < words) {
        throw new HeapExhausted(words);
      }
    }
    heap.freeList().clear();
    heap.freeList().add(top, heap.end() - top);
    int address = heap.freeList().take(words);
    top += words;
    return address;
  }

  private void freeRest() {
    if (top < heap.end()) {
      heap.makeFree(top, heap.end() - top);
    }
  }

  @Override
  public void collect() {
    heap.visitRoots(this::shade);
    while (count > 0) {
      int object = pending[--count];
      for (int i = 0; i < heap.references(object); i++) {
        int target = heap.reference(object, i);
        if (target != 0) {
          shade(target);
        }
      }
    }
    int to = heap.start();
    for (int b = heap.start(); b < top; b = heap.next(b)) {
      if (heap.isMarked(b)) {
        heap.setCollectorWord(b, to);
        to += heap.words(b);
      }
    }
    heap.visitRoots(heap::collectorWord);
    for (int b = heap.start(); b < top; b = heap.next(b)) {
      if (heap.isMarked(b)) {
        for (int i = 0; i < heap.references(b); i++) {
          int target = heap.reference(b, i);
          if (target != 0) {
            heap.setReference(b, i, heap.collectorWord(target));
          }
        }
      }
    }
    int next;
    for (int b = heap.start(); b < top; b = next) {
      int words = heap.words(b);
      next = b + words;
      if (heap.isMarked(b)) {
        heap.slide(b, heap.collectorWord(b), words);
      }
    }
    heap.clearMarks();
    top = to;
    freeRest();
  }

  private int shade(int object) {
    if (heap.mark(object)) {
      if (count == pending.length) {
        pending = Arrays.copyOf(pending, 2 * count);
      }
      pending[count++] = object;
    }
    return object;
  }
}
