package rootset.heap;

import rootset.memory.Header;
import rootset.memory.Memory;
import rootset.stack.CallStack;
import rootset.stack.Frame;

/**
 * The program's side of a heap: calls and returns, makes objects, reads and writes them.
 *
 * <p>Every change of a reference is announced to the collector first.
 */
public class Mutator {
  private final Heap heap;
  private final Collector collector;
  private final Memory memory;
  private final CallStack stack;
  private final AllocationArea area;
  private final ShapeTable shapes;
  private final Work work;
  private final boolean watchesRoots;
  private final int headerWords;

  /** A program that works on {@code heap} and that the heap's listener hears, if there is one. */
  public static Mutator of(Heap heap) {
    if (heap.listener() != null) {
      return new ObservedMutator(heap);
    }
    return heap.collector().watchesRoots() ? new RootedMutator(heap) : new Mutator(heap);
  }

  Mutator(Heap heap) {
    this.heap = heap;
    this.collector = heap.collector();
    this.memory = heap.memory();
    this.stack = heap.stack();
    this.area = heap.area();
    this.shapes = heap.shapes();
    this.work = heap.work();
    this.watchesRoots = collector.watchesRoots();
    this.headerWords = heap.headerWords();
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
    leave(stack.firstSlot());
  }

  /** Calls the function {@code name}, whose frame has a slot for each of {@code locals}. */
  public void pushFrame(String name, String[] locals) {
    heap.stack().push(name, locals);
  }

  /**
   * Returns from the function called last: what its slot number {@code from} holds goes to slot
   * number {@code to} of the caller.
   */
  public void popFrame(int from, int to) {
    int value = stack.get(from);
    int target = stack.reference(from);
    if (watchesRoots && target != Memory.NULL) {
      collector.beforeWrite(Memory.NULL, Memory.NULL, target); // It outlives its frame.
    }
    popFrame();
    if (target == Memory.NULL) {
      putPrimitive(to, value);
      return;
    }
    putReference(to, target);
    if (watchesRoots) {
      collector.beforeWrite(Memory.NULL, target, Memory.NULL);
    }
  }

  /**
   * Calls a function without a name: pushes a frame of {@code slots} null references.
   *
   * @return the number of its first slot; the others follow it
   */
  public int enter(int slots) {
    return stack.enter(slots);
  }

  /**
   * Returns from the function called last, whose frame {@link #enter} gave, as {@link #popFrame}
   * does.
   */
  public void leave(int frame) {
    stack.leave(frame);
  }

  /** The object that slot number {@code slot}, one of the top frame's, refers to, or 0. */
  public int local(int slot) {
    return stack.get(slot);
  }

  /**
   * Lets slot number {@code slot}, one of the top frame's that holds a reference, refer to {@code
   * target}, or 0.
   */
  public void setLocal(int slot, int target) {
    stack.set(slot, target);
  }

  /**
   * Lets slot number {@code slot}, one of the top frame's, refer to {@code target}, or 0, whatever
   * it held.
   */
  public void putReference(int slot, int target) {
    setSlot(HeapListener.Root.LOCAL, stack.top(), slot - stack.firstSlot(), target);
  }

  /** Puts a number into slot number {@code slot}, one of the top frame's, whatever it held. */
  public void putPrimitive(int slot, int value) {
    int before = stack.reference(slot);
    if (watchesRoots && before != Memory.NULL) {
      collector.beforeWrite(Memory.NULL, before, Memory.NULL);
    }
    stack.top().setPrimitive(slot - stack.firstSlot(), value);
  }

  /**
   * Makes an object with null fields and zeroed data. No root refers to it yet: the caller stores
   * it in one before anything else happens.
   *
   * @throws HeapExhausted if the collector finds no room
   * @throws IllegalStateException if the collector hands out a block that is not free
   */
  public int allocate(Shape shape) {
    return allocate(heap.shapeId(shape));
  }

  /** Makes an object of the shape that was declared as number {@code shapeId}. */
  public int allocate(int shapeId) {
    int object = area.take(shapes.areaWords(shapeId));
    if (object == Memory.NULL) {
      object = ask(shapeId);
    }
    memory.store(object, Header.object(shapeId));
    return object;
  }

  /**
   * Makes an object of the shape that was declared as number {@code shapeId} whose first two
   * reference fields refer to {@code first} and {@code second}, or 0. Both are kept alive
   * meanwhile, and followed when they move.
   */
  public int allocate(int shapeId, int first, int second) {
    int object = area.take(shapes.filledWords(shapeId));
    if (object == Memory.NULL) {
      return allocateRooted(shapeId, first, second);
    }
    memory.store(object, Header.object(shapeId));
    memory.store(object + headerWords, first);
    memory.store(object + headerWords + 1, second);
    return object;
  }

  final int allocateRooted(int shapeId, int first, int second) {
    heap.checkReferences(shapeId, 2);
    int firstHandle = openHandle(first);
    int secondHandle = openHandle(second);
    try {
      int object = allocate(shapeId);
      store(object, 0, handle(firstHandle));
      store(object, 1, handle(secondHandle));
      return object;
    } finally {
      closeHandle(secondHandle);
      closeHandle(firstHandle);
    }
  }

  /** Asks the collector for room; it may open a new area, too. */
  private int ask(int shapeId) {
    int words = shapes.words(Header.object(shapeId));
    boolean isCode = shapes.shape(shapeId).kind() == Kind.CODE;
    int block = isCode ? collector.allocateCode(words) : collector.allocate(words);
    boolean isFromArea = block != Memory.NULL && block + words == area.top();
    if (!isFromArea) {
      checkBlock(block, words);
      work.allocateOutsideArea(words);
    }
    memory.fill(block, words, 0);
    return block;
  }

  /** The object that reference field number {@code field} of {@code object} refers to, or 0. */
  public int load(int object, int field) {
    if (isStrong(object, field)) {
      return memory.load(object + headerWords + field);
    }
    int target = heap.reference(object, field);
    if (target != Memory.NULL && field < heap.weakFields(object)) {
      collector.afterDeref(target);
    }
    return target;
  }

  /** Lets reference field number {@code field} of {@code object} refer to {@code target}, or 0. */
  public void store(int object, int field, int target) {
    storeField(object, field, target);
  }

  private void storeField(int object, int field, int target) {
    if (isStrong(object, field)) {
      int slot = object + headerWords + field;
      collector.beforeStore(object, field, memory.load(slot), target);
      memory.store(slot, target);
    } else {
      storeWeak(object, field, target);
    }
  }

  /** Whether this is a reference field of an object that has strong ones only. */
  private boolean isStrong(int object, int field) {
    return field >= 0 && field < shapes.strongReferences(memory.load(object));
  }

  /**
   * Lets {@code count} reference fields of {@code object}, from number {@code first} on, refer to
   * {@code target}, or 0.
   */
  public void fill(int object, int first, int count, int target) {
    for (int field = first; field < first + count; field++) {
      storeField(object, field, target);
    }
  }

  /** If an ephemeron's old value takes the key along, the new value does not stay either. */
  private void storeWeak(int object, int field, int target) {
    int before = heap.reference(object, field);
    int key = heap.reference(object, 0);
    collector.beforeStore(object, field, before, target);
    boolean isValue = field == 1 && field < heap.weakFields(object);
    if (!isValue || heap.reference(object, 0) == key) {
      heap.setReference(object, field, target);
    }
  }

  /**
   * What the weak field 0 of {@code object} refers to, or 0. The target stays alive until {@link
   * #endJob}, so that within a job all weak references to it agree.
   */
  public int deref(int object) {
    int target = heap.reference(object, 0);
    if (target != Memory.NULL) {
      if (watchesRoots) {
        collector.beforeWrite(Memory.NULL, Memory.NULL, target);
      }
      heap.keptAlive().add(target);
      collector.afterDeref(target);
    }
    return target;
  }

  /** Ends a job: what was read from weak fields is not kept alive any longer. */
  public void endJob() {
    while (!heap.keptAlive().isEmpty()) {
      int target = heap.keptAlive().removeLast();
      if (watchesRoots) {
        collector.beforeWrite(Memory.NULL, target, Memory.NULL);
      }
    }
  }

  /** Wants {@code token} queued some time after {@code target} died. */
  public void register(int target, int token) {
    heap.finalization().register(target, token);
  }

  /** Takes the first token out of the finalization queue, which must not be empty. */
  public int takeFinalized() {
    return heap.finalization().take();
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
    setSlot(HeapListener.Root.LOCAL, frame, frame.declare(name), target);
  }

  /** Puts a number into the local {@code name} of the top frame. */
  public void setPrimitive(String name, int value) {
    Frame frame = heap.stack().top();
    int slot = frame.declare(name);
    setSlot(HeapListener.Root.LOCAL, frame, slot, Memory.NULL);
    frame.setPrimitive(slot, value);
  }

  /** Lets the global variable {@code name} refer to {@code target}, or 0. */
  public void setGlobal(String name, int target) {
    int slot = heap.globals().declare(name);
    setSlot(HeapListener.Root.GLOBAL, heap.globals(), slot, target);
  }

  /** Puts a number into the global variable {@code name}. */
  public void setGlobalPrimitive(String name, int value) {
    setGlobal(name, Memory.NULL);
    heap.globals().setPrimitive(heap.globals().slot(name), value);
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
    int before = handle(handle);
    if (watchesRoots) {
      collector.beforeWrite(Memory.NULL, before, target);
    }
    heap.handles().set(handle, target);
  }

  /** Ends an open handle, and the reference that it holds. */
  public void closeHandle(int handle) {
    setHandle(handle, Memory.NULL);
    heap.handles().close(handle);
  }

  final void endReferences(Frame frame) {
    for (int slot = 0; slot < frame.slots(); slot++) {
      if (frame.isReference(slot)) {
        setSlot(HeapListener.Root.LOCAL, frame, slot, Memory.NULL);
      }
    }
  }

  void setSlot(HeapListener.Root root, Frame frame, int slot, int target) {
    int before = frame.isReference(slot) ? frame.get(slot) : Memory.NULL;
    if (watchesRoots) {
      collector.beforeWrite(Memory.NULL, before, target);
    }
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
