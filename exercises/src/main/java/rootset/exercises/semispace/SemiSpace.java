package rootset.exercises.semispace;

import rootset.heap.Collector;
import rootset.heap.Heap;

/**
 * A collector that copies what the roots reach from one half of the heap into the other. Objects
 * are born in from-space and copied into to-space; then the two change names. After a collection
 * exactly the reachable objects stand in the heap: at the beginning of one half, without a gap.
 */
public final class SemiSpace implements Collector {
  /** Made before the heap is known; {@link #attach} brings the heap. */
  public SemiSpace() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    throw new UnsupportedOperationException(
        "TODO SemiSpace.attach: keep the heap and divide it into from-space and to-space");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO SemiSpace.allocate: return the address of that many free words in from-space");
  }

  @Override
  public void collect() {
    throw new UnsupportedOperationException(
        "TODO SemiSpace.collect: copy what the roots reach into to-space, then swap the spaces");
  }
}
