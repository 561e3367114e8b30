package rootset.exercises.markcompact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/**
 * Fills holes with the last objects that fit into them, as in two-finger compaction; what fits
 * nowhere slides after that.
 */
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

  /** Objects of the length of a hole move into it from the high end; the rest slides. */
  private int computeAddresses() {
    List<Integer> living = new ArrayList<>();
    int words = 0;
    for (int block = heap.start(); block < free; block = heap.next(block)) {
      if (heap.isMarked(block)) {
        living.add(block);
        words += heap.words(block);
      }
    }
    int next = heap.start();
    while (!living.isEmpty()) {
      int gap = living.get(0) - next;
      int last = living.get(living.size() - 1);
      int object = gap >= heap.words(last) ? last : living.get(0);
      living.remove(Integer.valueOf(object));
      heap.setCollectorWord(object, next);
      next += heap.words(object);
    }
    return heap.start() + words;
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

  private void slide() {
    int[] old = heap.memory().copy(0, heap.end());
    int end = free;
    for (int block = heap.start(); block < end; ) {
      int words = words(old, block);
      if (heap.isMarked(block)) {
        for (int i = 0; i < words; i++) {
          heap.memory().store(old[block + 1] + i, old[block + i]);
        }
      }
      block += words;
    }
  }

  /** Asks the heap for the length that a header tells, at a place where it does no harm. */
  private int words(int[] old, int block) {
    int found = heap.memory().load(block);
    heap.memory().store(block, old[block]);
    int words = heap.words(block);
    heap.memory().store(block, found);
    return words;
  }

  private void setFree(int address) {
    free = address;
    if (free < heap.end()) {
      heap.makeFree(free, heap.end() - free);
    }
  }
}
