package rootset.exercises.referencecounting;

import rootset.heap.Collector;
import rootset.heap.Heap;

/**
 * A collector that counts the references to each object and frees an object with its last one.
 * Between operations an object's count is the number of roots and fields that refer to it.
 */
public final class ReferenceCounting implements Collector {
  /** Made before the heap is known; {@link #attach} brings the heap. */
  public ReferenceCounting() {
    // The heap comes with attach.
  }

  @Override
  public int headerWords() {
    throw new UnsupportedOperationException(
        "TODO ReferenceCounting.headerWords: ask for a word in every object, the place of its count");
  }

  @Override
  public void attach(Heap heap) {
    throw new UnsupportedOperationException(
        "TODO ReferenceCounting.attach: keep the heap and remember that all of it is free");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO ReferenceCounting.allocate: return the address of a free block of that many words");
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    throw new UnsupportedOperationException(
        "TODO ReferenceCounting.beforeWrite: count the reference that comes and the one that goes");
  }

  @Override
  public void collect() {
    throw new UnsupportedOperationException(
        "TODO ReferenceCounting.collect: is anything left to do that beforeWrite has not done?");
  }
}
