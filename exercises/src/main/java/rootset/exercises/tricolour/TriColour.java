package rootset.exercises.tricolour;

import rootset.heap.Heap;
import rootset.heap.IncrementalCollector;

/**
 * A mark-sweep collector that marks in small steps, between which the program runs. Whatever the
 * program does meanwhile, nothing that it can reach is lost.
 */
public final class TriColour implements IncrementalCollector {
  /** Made before the heap is known; {@link #attach} brings the heap. */
  public TriColour() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    throw new UnsupportedOperationException(
        "TODO TriColour.attach: keep the heap and remember that all of it is free");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO TriColour.allocate: return the address of a free block; which colour is an object born with?");
  }

  @Override
  public void startMarking() {
    throw new UnsupportedOperationException("TODO TriColour.startMarking: begin to mark");
  }

  @Override
  public boolean step(int budget) {
    throw new UnsupportedOperationException(
        "TODO TriColour.step: mark on, but not for long; is anything left?");
  }

  @Override
  public boolean isMarking() {
    throw new UnsupportedOperationException("TODO TriColour.isMarking: has marking begun?");
  }

  @Override
  public void collect() {
    throw new UnsupportedOperationException(
        "TODO TriColour.collect: mark what is left to be marked, then free what is white");
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    throw new UnsupportedOperationException(
        "TODO TriColour.beforeWrite: the barrier; what could be hidden by this write?");
  }
}
