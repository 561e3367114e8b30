package rootset.heap;

import rootset.stack.CallStack;
import rootset.stack.Frame;

/** A program whose every step is told to the heap's listener; others need not even ask for one. */
final class ObservedMutator extends Mutator {
  private final Heap heap;
  private final HeapListener listener;

  ObservedMutator(Heap heap) {
    super(heap);
    this.heap = heap;
    this.listener = heap.listener();
  }

  @Override
  public void pushFrame(String name) {
    super.pushFrame(name);
    listener.entered(name);
  }

  @Override
  public void pushFrame(String name, String[] locals) {
    super.pushFrame(name, locals);
    listener.entered(name);
  }

  @Override
  public int enter(int slots) {
    int frame = super.enter(slots);
    listener.entered("");
    return frame;
  }

  @Override
  public void leave(int frame) {
    endReferences(heap.stack().top());
    listener.leaving();
    heap.stack().leave(frame);
  }

  @Override
  public int allocate(int shapeId) {
    int object = super.allocate(shapeId);
    listener.allocated(object);
    return object;
  }

  @Override
  public int allocate(int shapeId, int first, int second) {
    return allocateRooted(shapeId, first, second);
  }

  @Override
  public void store(int object, int field, int target) {
    int before = heap.reference(object, field);
    super.store(object, field, target);
    if (heap.reference(object, field) == target) {
      listener.wrote(object, field, before, target);
    }
  }

  @Override
  public void storeData(int object, int index, int value) {
    super.storeData(object, index, value);
    listener.wroteData(object, index, value);
  }

  @Override
  public void setLocal(int slot, int target) {
    CallStack stack = heap.stack();
    setSlot(HeapListener.Root.LOCAL, stack.top(), slot - stack.firstSlot(), target);
  }

  @Override
  public void putPrimitive(int slot, int value) {
    super.putPrimitive(slot, value);
    listener.wrotePrimitive(slot - heap.stack().firstSlot(), value);
  }

  @Override
  public void fill(int object, int first, int count, int target) {
    super.fill(object, first, count, target);
    listener.filled(object, first, count, target);
  }

  @Override
  public void setPrimitive(String name, int value) {
    super.setPrimitive(name, value);
    listener.wrotePrimitive(heap.stack().top().slot(name), value);
  }

  @Override
  public void setHandle(int handle, int target) {
    int before = handle(handle);
    super.setHandle(handle, target);
    listener.wroteRoot(HeapListener.Root.HANDLE, handle, before, target);
  }

  @Override
  void setSlot(HeapListener.Root root, Frame frame, int slot, int target) {
    int before = frame.isReference(slot) ? frame.get(slot) : 0;
    super.setSlot(root, frame, slot, target);
    listener.wroteRoot(root, slot, before, target);
  }
}
