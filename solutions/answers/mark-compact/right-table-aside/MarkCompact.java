package rootset.exercises.markcompact;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Keeps the new addresses in a table aside, in the order of the old ones. */
public final class MarkCompact implements Collector {
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
    BitSet living = mark();
    Map<Integer, Integer> addresses = new TreeMap<>();
    int end = heap.start();
    for (int object = next(living, 0); object > 0; object = next(living, object + 1)) {
      addresses.put(object, end);
      end += heap.words(object);
    }
    heap.visitRoots(addresses::get);
    addresses.keySet().forEach(object -> updateFields(object, addresses));
    addresses.forEach((object, address) -> heap.slide(object, address, heap.words(object)));
    setFree(end);
  }

  /** Goes over the living again and again, until a round meets nobody new. */
  private BitSet mark() {
    BitSet living = new BitSet();
    heap.visitRoots(
        target -> {
          living.set(target);
          return target;
        });
    BitSet followed = new BitSet();
    while (followed.cardinality() < living.cardinality()) {
      // From the high end down: most references lead to what is older, and that stands below.
      for (int object = living.length() - 1; object > 0; object = living.previousSetBit(object - 1)) {
        if (!followed.get(object)) {
          followed.set(object);
          follow(object, living);
        }
      }
    }
    return living;
  }

  private static int next(BitSet set, int from) {
    return set.nextSetBit(from);
  }

  private void follow(int object, BitSet living) {
    for (int field = 0; field < heap.references(object); field++) {
      if (heap.reference(object, field) != Memory.NULL) {
        living.set(heap.reference(object, field));
      }
    }
  }

  private void updateFields(int object, Map<Integer, Integer> addresses) {
    for (int field = 0; field < heap.references(object); field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        heap.setReference(object, field, addresses.get(target));
      }
    }
  }

  private void setFree(int address) {
    free = address;
    if (free < heap.end()) {
      heap.makeFree(free, heap.end() - free);
    }
  }
}
