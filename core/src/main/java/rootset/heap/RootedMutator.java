package rootset.heap;

import rootset.memory.Memory;

/** A program whose collector wants to know when a root changes. */
final class RootedMutator extends Mutator {
  private final Heap heap;

  RootedMutator(Heap heap) {
    super(heap);
    this.heap = heap;
  }

  @Override
  public void leave(int frame) {
    endReferences(heap.stack().top());
    super.leave(frame);
  }

  @Override
  public void setLocal(int slot, int target) {
    heap.collector().beforeWrite(Memory.NULL, local(slot), target);
    super.setLocal(slot, target);
  }
}
