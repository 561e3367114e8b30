package rootset.exercises.generational;

import rootset.heap.Heap;
import rootset.heap.YoungCollector;

/**
 * A collector with two generations. Objects are born in the nursery; most die there, and a young
 * collection copies the few that live. Who survives a second time moves to the old space.
 */
public final class Generational implements YoungCollector {
  /** Made before the heap is known; {@link #attach} brings the heap. */
  public Generational() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    throw new UnsupportedOperationException(
        "TODO Generational.attach: divide the heap as Spaces says, each space a free block");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO Generational.allocate: cut a block from the nursery, or from the old space if need be");
  }

  @Override
  public void beforeStore(int holder, int field, int before, int after) {
    throw new UnsupportedOperationException(
        "TODO Generational.beforeStore: remember old objects that come to refer to young ones");
  }

  @Override
  public void collectYoung() {
    throw new UnsupportedOperationException(
        "TODO Generational.collectYoung: save what roots and remembered objects reach in the nursery");
  }

  @Override
  public void collect() {
    throw new UnsupportedOperationException(
        "TODO Generational.collect: leave exactly what the roots reach, in both generations");
  }
}
