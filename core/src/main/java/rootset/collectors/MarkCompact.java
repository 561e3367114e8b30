package rootset.collectors;

import rootset.heap.Anatomy;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Pause;
import rootset.memory.MarkBitmap;
import rootset.memory.Memory;

/**
 * Mark-compact: marks what the roots reach, then slides it to the low end of the heap, in the order
 * in which it stands, so that what is free is one block.
 *
 * <p>Three passes over the marked objects: each learns its new address, all references are changed
 * to new addresses, the objects are moved. The new address waits in the collector's word. (The LISP
 * 2 collector; Knuth, "Fundamental Algorithms", exercise 2.5-33.)
 */
public class MarkCompact implements Collector, Anatomy {
  Heap heap;
  private Memory memory;
  private MarkBitmap marks;
  private WeakReferences weak;
  private Marker marker;

  /** Makes a collector for one heap. */
  public MarkCompact() {}

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    this.memory = heap.memory();
    this.marks = memory.marks();
    this.weak = new WeakReferences(heap);
    this.marker = new Marker(heap, weak);
    heap.area().open(heap.start(), heap.end());
  }

  @Override
  public int allocate(int words) {
    int block = heap.area().take(words);
    if (block == Memory.NULL) {
      collect();
      block = heap.area().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {
    heap.pauseBegins(Pause.FULL);
    heap.area().close();
    mark();
    int free = computeAddresses();
    updateReferences();
    moveObjects();
    release(free);
    heap.pauseEnds(Pause.FULL);
  }

  private void mark() {
    marker.begin();
    marker.traceRoots();
    weak.converge(marker);
    weak.clear(marker);
  }

  /** Assigns new addresses from the low end on; the one that would be next. */
  private int computeAddresses() {
    int free = heap.start();
    int gap = heap.start();
    for (int object = first(); object < heap.end(); object = following(object)) {
      heap.reclaim(gap, object);
      heap.setCollectorWord(object, free);
      free += heap.words(object);
      gap = heap.next(object);
      heap.work().visit(1);
    }
    heap.reclaim(gap, heap.end());
    return free;
  }

  private void updateReferences() {
    heap.visitRoots(heap::collectorWord);
    updateRegistrations();
    for (int object = first(); object < heap.end(); object = following(object)) {
      update(object);
    }
  }

  void updateRegistrations() {
    heap.finalization().update(heap::collectorWord);
  }

  /** Lets the fields of an object, weak ones too, refer to new addresses. */
  void update(int object) {
    int end = heap.fieldsEnd(object);
    for (int field = heap.fieldsStart(object); field < end; field++) {
      int target = memory.load(field);
      if (target != Memory.NULL) {
        memory.store(field, heap.collectorWord(target));
      }
    }
    heap.work().visit(heap.references(object));
  }

  private void moveObjects() {
    for (int object = first(); object < heap.end(); ) {
      int next = following(object);
      int to = heap.collectorWord(object);
      if (to != object) {
        int words = heap.words(object);
        heap.slide(object, to, words);
        heap.work().copy(words);
      }
      object = next;
    }
  }

  private void release(int free) {
    heap.clearMarks();
    if (free < heap.end()) {
      heap.makeFree(free, heap.end() - free);
    }
    heap.area().open(free, heap.end());
  }

  @Override
  public boolean watchesNewObjects() {
    return false;
  }

  @Override
  public boolean watchesRoots() {
    return false;
  }

  private int first() {
    return marks.next(heap.start(), heap.end());
  }

  private int following(int object) {
    return marks.next(object + 1, heap.end());
  }
}
