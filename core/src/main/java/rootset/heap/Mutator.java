package rootset.heap;

import rootset.memory.Header;
import rootset.memory.Memory;
import rootset.stack.Frame;

/**
 * The program's side of a heap: calls and returns, makes objects, reads and writes them.
 *
 * <p>Every change of a reference is announced to the collector first.
 */
public final class Mutator {
  private final Heap heap;
  private final Collector collector;
  private final Memory memory;

  /** Makes a program that works on {@code heap}. */
  public Mutator(Heap heap) {
    this.heap = heap;
    this.collector = heap.collector();
    this.memory = heap.memory();
  }

  /** Numbers {@code shape} in object headers, in order of first mention; gives its number. */
  public int declare(Shape shape) {
    return heap.shapeId(shape);
  }

  /** Calls the function {@code name}: pushes its frame. */
  public void pushFrame(String name) {
    heap.stack().push(name);
  }

  /** Returns from the function called last: its references end, then its frame is popped. */
  public void popFrame() {
    Frame frame = heap.stack().top();
    for (int slot = 0; slot < frame.slots(); slot++) {
      if (frame.isReference(slot)) {
        setSlot(frame, slot, Memory.NULL);
      }
    }
    heap.stack().pop();
  }

  /**
   * Makes an object with null fields and zeroed data. No root refers to it yet: the caller stores
   * it in one before anything else happens.
   *
   * @throws HeapExhausted if the collector finds no room
   * @throws IllegalStateException if the collector hands out a block that is not free
   */
  public int allocate(Shape shape) {
    int words = heap.words(shape);
    int block = collector.allocate(words);
    checkBlock(block, words);
    heap.place(block, shape);
    return block;
  }

  /** The object that reference field number {@code field} of {@code object} refers to, or 0. */
  public int load(int object, int field) {
    return heap.reference(object, field);
  }

  /** Lets reference field number {@code field} of {@code object} refer to {@code target}, or 0. */
  public void store(int object, int field, int target) {
    collector.beforeWrite(object, heap.reference(object, field), target);
    heap.setReference(object, field, target);
  }

  /** Data word number {@code index} of {@code object}. */
  public int loadData(int object, int index) {
    return memory.load(heap.dataAddress(object, index));
  }

  /** Writes data word number {@code index} of {@code object}. */
  public void storeData(int object, int index, int value) {
    memory.store(heap.dataAddress(object, index), value);
  }

  /** Lets the local {@code name} of the top frame refer to {@code target}, or 0. */
  public void setLocal(String name, int target) {
    Frame frame = heap.stack().top();
    setSlot(frame, frame.declare(name), target);
  }

  /** Puts a number into the local {@code name} of the top frame. */
  public void setPrimitive(String name, int value) {
    Frame frame = heap.stack().top();
    int slot = frame.declare(name);
    setSlot(frame, slot, Memory.NULL);
    frame.setPrimitive(slot, value);
  }

  /** Lets the global variable {@code name} refer to {@code target}, or 0. */
  public void setGlobal(String name, int target) {
    setSlot(heap.globals(), heap.globals().declare(name), target);
  }

  /** Opens a handle, a root without a name, that refers to {@code target}; gives its number. */
  public int openHandle(int target) {
    int handle = heap.handles().open();
    setHandle(handle, target);
    return handle;
  }

  /** The object that an open handle refers to, or 0. */
  public int handle(int handle) {
    return heap.handles().get(handle);
  }

  /** Lets an open handle refer to {@code target}, or 0. */
  public void setHandle(int handle, int target) {
    collector.beforeWrite(Memory.NULL, handle(handle), target);
    heap.handles().set(handle, target);
  }

  /** Ends an open handle, and the reference that it holds. */
  public void closeHandle(int handle) {
    setHandle(handle, Memory.NULL);
    heap.handles().close(handle);
  }

  private void setSlot(Frame frame, int slot, int target) {
    int before = frame.isReference(slot) ? frame.get(slot) : Memory.NULL;
    collector.beforeWrite(Memory.NULL, before, target);
    frame.setReference(slot, target);
  }

  private void checkBlock(int block, int words) {
    String asked = "allocate(" + words + ") returned " + block;
    if (block < heap.start() || words > heap.end() - block) {
      throw new IllegalStateException(
          asked
              + ", but such a block leaves the heap, which is "
              + heap.start()
              + " to "
              + (heap.end() - 1));
    }
    int header = memory.load(block);
    if (!Header.isFree(header)) {
      throw new IllegalStateException(
          asked
              + ", but no free block begins there"
              + (heap.isObject(block) ? ": an object does" : ""));
    }
    if (Header.freeWords(header) < words) {
      throw new IllegalStateException(
          asked + ", but the free block there has only " + Header.freeWords(header) + " words");
    }
  }
}
