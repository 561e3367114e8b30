package rootset.exercises.markcompact;

import rootset.heap.Collector;
import rootset.heap.Heap;

/**
 * A collector that marks what the roots reach and slides it together. After a collection exactly
 * the reachable objects stand in the heap: at its low end, without a gap, in the order in which
 * they stood. What is free is one block.
 */
public final class MarkCompact implements Collector {
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
    throw new UnsupportedOperationException(
        "TODO MarkCompact.attach: keep the heap and remember where its free words begin");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO MarkCompact.allocate: return the address where that many free words begin");
  }

  @Override
  public void collect() {
    throw new UnsupportedOperationException(
        "TODO MarkCompact.collect: mark what the roots reach, then slide it to the low end");
  }
}
