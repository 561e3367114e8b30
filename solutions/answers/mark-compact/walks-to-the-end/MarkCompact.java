package rootset.exercises.markcompact;

import java.util.ArrayDeque;
import java.util.Deque;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Keeps no pointer: walks over all objects to the free block behind them at each allocation. */
public final class MarkCompact implements Collector {
  /** Marked objects whose fields have not been followed yet. Empty between collections. */
  private final Deque<Integer> grey = new ArrayDeque<>();

  private Heap heap;
  private int free; // the address behind the last object

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public MarkCompact() {
    // The heap comes with attach.
  }

  @Override
  public int headerWords() {
    return 1; // for the address that an object is about to move to
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    this.free = heap.start();
  }

  @Override
  public int allocate(int words) {
    free = heap.start();
    while (free < heap.end() && heap.isObject(free)) {
      free = heap.next(free);
    }
    if (words > heap.end() - free) {
      collect();
    }
    if (words > heap.end() - free) {
      throw new HeapExhausted(words);
    }
    int block = free;
    setFree(block + words);
    return block;
  }

  @Override
  public void collect() {
    mark();
    int end = computeAddresses();
    updateReferences();
    slide();
    heap.clearMarks();
    setFree(end);
  }

  private void mark() {
    heap.visitRoots(
        target -> {
          shade(target);
          return target;
        });
    while (!grey.isEmpty()) {
      int object = grey.pop();
      for (int field = 0; field < heap.references(object); field++) {
        shade(heap.reference(object, field));
      }
    }
  }

  private void shade(int target) {
    if (target != Memory.NULL && heap.mark(target)) {
      grey.push(target);
    }
  }

  /** Writes into every living object where it will stand; the address behind the last one. */
  private int computeAddresses() {
    int next = heap.start();
    for (int block = heap.start(); block < free; block = heap.next(block)) {
      if (heap.isMarked(block)) {
        heap.setCollectorWord(block, next);
        next += heap.words(block);
      }
    }
    return next;
  }

  /** All objects still stand where they were, so the new address of a target can be asked there. */
  private void updateReferences() {
    heap.visitRoots(heap::collectorWord);
    for (int block = heap.start(); block < free; block = heap.next(block)) {
      if (heap.isMarked(block)) {
        updateFields(block);
      }
    }
  }

  private void updateFields(int object) {
    for (int field = 0; field < heap.references(object); field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        heap.setReference(object, field, heap.collectorWord(target));
      }
    }
  }

  /** From low to high: what an object is moved onto has moved away, or was garbage. */
  private void slide() {
    for (int block = heap.start(); block < free; ) {
      int words = heap.words(block);
      if (heap.isMarked(block)) {
        heap.slide(block, heap.collectorWord(block), words);
      }
      block += words;
    }
  }

  private void setFree(int address) {
    free = address;
    if (free < heap.end()) {
      heap.makeFree(free, heap.end() - free);
    }
  }
}
