package rootset.exercises.cyclecollector;

import rootset.heap.Collector;
import rootset.heap.Heap;

/**
 * A collector that counts references and frees an object with its last one, and that also reclaims
 * cycles which no root reaches. It finds them without looking at a root.
 */
public final class CycleCollector implements Collector {
  /** Made before the heap is known; {@link #attach} brings the heap. */
  public CycleCollector() {
    // The heap comes with attach.
  }

  @Override
  public int headerWords() {
    throw new UnsupportedOperationException(
        "TODO CycleCollector.headerWords: ask for a word in every object, the place of its count");
  }

  @Override
  public void attach(Heap heap) {
    throw new UnsupportedOperationException(
        "TODO CycleCollector.attach: keep the heap and remember that all of it is free");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO CycleCollector.allocate: return the address of a free block of that many words");
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    throw new UnsupportedOperationException(
        "TODO CycleCollector.beforeWrite: count, and note where a cycle may have lost its last root");
  }

  @Override
  public void collect() {
    throw new UnsupportedOperationException(
        "TODO CycleCollector.collect: reclaim every cycle that only its own references keep");
  }
}
