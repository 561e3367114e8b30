package rootset.exercises.marksweep;

import rootset.heap.Collector;
import rootset.heap.Heap;

/**
 * A collector that marks what the roots reach and sweeps up the rest. After a collection exactly
 * the reachable objects stand in the heap, and no free block has a free neighbour.
 */
public final class MarkSweep implements Collector {
  /** Made before the heap is known; {@link #attach} brings the heap. */
  public MarkSweep() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    throw new UnsupportedOperationException(
        "TODO MarkSweep.attach: keep the heap and remember that all of it is free");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO MarkSweep.allocate: return the address of a free block of that many words");
  }

  @Override
  public void collect() {
    throw new UnsupportedOperationException(
        "TODO MarkSweep.collect: mark what the roots reach, then free what is not marked");
  }
}
