package rootset.heap;

import rootset.memory.FreeList;
import rootset.memory.Header;
import rootset.memory.Memory;
import rootset.stack.CallStack;
import rootset.stack.Frame;

/**
 * Objects and free blocks in a memory, and the roots from which a program reaches the objects: what
 * a collector sees.
 *
 * <p>Between two operations of the program the blocks tile the heap: from {@link #start}, stepping
 * with {@link #next}, one meets every block and arrives exactly at {@link #end}. An object is a
 * header, the collector's word if it asked for one, the reference fields, the data words. Its
 * address is that of its header.
 */
public final class Heap {
  private static final int MIN_WORDS = 2;
  private static final int POISON = 0x7ffffff7; // tag 3: no header, and no address of any heap

  private final Memory memory;
  private final CallStack stack;
  private final CallStack globals = new CallStack(1);
  private final Handles handles = new Handles();
  private final KeptAlive keptAlive = new KeptAlive();
  private final Finalization finalization = new Finalization();
  private final Work work;
  private final Collector collector;
  private final FreeList freeList;
  private final AllocationArea area;
  private final ShapeTable shapes;
  private final int headerWords;
  private HeapListener listener;
  private boolean heard;
  private boolean poison;

  /**
   * Makes a heap of {@code words} words, all of them in one free block, with an empty stack for
   * {@code maxFrames} frames, and attaches {@code collector} to it.
   */
  public Heap(int words, int maxFrames, Collector collector) {
    this.memory = new Memory(checkWords(words) + 1, collector.pageWords(words));
    this.stack = new CallStack(maxFrames);
    this.collector = collector;
    this.freeList = new FreeList(memory);
    this.area = new AllocationArea(memory);
    this.work = new Work(area);
    this.headerWords = 1 + checkHeaderWords(collector.headerWords());
    this.shapes =
        new ShapeTable(
            headerWords, collector.largeObjectWords(words), collector.watchesNewObjects());
    globals.push("globals");
    makeFree(start(), words);
    collector.attach(this);
  }

  /** The address of the first block. */
  public int start() {
    return Memory.NULL + 1;
  }

  /** The address behind the last block. */
  public int end() {
    return memory.words();
  }

  /** The length of {@code block} in words, header included. */
  public int words(int block) {
    int header = memory.load(block);
    int words = shapes.words(header);
    if (words > 0) {
      return words;
    }
    if (!Header.isFree(header)) {
      throw new IllegalArgumentException(notAnObject(block, header));
    }
    return Header.freeWords(header);
  }

  /** The length in words, headers included, of an object of the given shape. */
  public int words(Shape shape) {
    return shapes.words(shape);
  }

  /** The address of the block behind {@code block}; {@link #end} behind the last. */
  public int next(int block) {
    return block + words(block);
  }

  /** Whether the block at this address is an object. */
  public boolean isObject(int block) {
    return Header.isObject(memory.load(block));
  }

  /** Whether the block at this address is free. */
  public boolean isFree(int block) {
    return Header.isFree(memory.load(block));
  }

  /** The shape of {@code object}. */
  public Shape shape(int object) {
    return shapes.shape(Header.shapeId(objectHeader(object)));
  }

  /** The number of reference fields that {@code object} has. */
  public int references(int object) {
    return shapes.references(objectHeader(object));
  }

  /** How many of the first reference fields of {@code object} are not simply strong. */
  public int weakFields(int object) {
    return shapes.weakFields(objectHeader(object));
  }

  /** The address of the first reference field of {@code object}. */
  public int fieldsStart(int object) {
    return object + headerWords;
  }

  /** The address of the first reference field that is strong. */
  public int strongFieldsStart(int object) {
    return fieldsStart(object) + weakFields(object);
  }

  /** The address behind the last reference field of {@code object}. */
  public int fieldsEnd(int object) {
    return fieldsStart(object) + references(object);
  }

  /** The object that reference field number {@code field} of {@code object} refers to, or 0. */
  public int reference(int object, int field) {
    return memory.load(fieldAddress(object, field));
  }

  /**
   * Lets reference field number {@code field} of {@code object} refer to {@code target}, without
   * calling {@link Collector#beforeWrite}: for collectors that move objects.
   */
  public void setReference(int object, int field, int target) {
    memory.store(fieldAddress(object, field), target);
  }

  /** The word of {@code object} that is the collector's own; it asked for it with headerWords. */
  public int collectorWord(int object) {
    return memory.load(collectorWordAddress(object));
  }

  /** Writes the collector's own word of {@code object}. */
  public void setCollectorWord(int object, int value) {
    memory.store(collectorWordAddress(object), value);
  }

  /** Marks {@code object}; true if it was not marked yet. */
  public boolean mark(int object) {
    boolean fresh = memory.marks().mark(object);
    if (fresh && heard) {
      listener.marked(object);
    }
    return fresh;
  }

  /** Notes that a collector has visited every field of {@code object}, for whoever listens. */
  public void visited(int object) {
    if (heard) {
      listener.visited(object);
    }
  }

  /** Whether {@code object} is marked. */
  public boolean isMarked(int object) {
    return memory.marks().isMarked(object);
  }

  /** Removes the mark of {@code object}. */
  public void clearMark(int object) {
    memory.marks().clear(object);
  }

  /** Removes all marks. */
  public void clearMarks() {
    memory.marks().clearAll();
  }

  /**
   * Copies an object of {@code words} words to {@code to} and leaves its new address behind in its
   * old header. The two places must not overlap.
   */
  public void evacuate(int object, int to, int words) {
    memory.move(object, to, words);
    memory.store(object, Header.forwarded(to));
    if (heard) {
      listener.moved(object, to);
    }
  }

  /** Copies an object of {@code words} words to {@code to}, which may overlap its old place. */
  public void slide(int object, int to, int words) {
    memory.move(object, to, words);
    if (heard) {
      listener.moved(object, to);
    }
  }

  /** Whether {@code object} was evacuated: another address is its own now. */
  public boolean isForwarded(int object) {
    return Header.isForwarded(memory.load(object));
  }

  /** The address that {@code object}, which was evacuated, has now. */
  public int forwardingAddress(int object) {
    return Header.forwardingAddress(memory.load(object));
  }

  /**
   * Says that the words from {@code from} up to, but without, {@code to} hold nothing but garbage:
   * who listens learns of every object there. They become a single free block that no list knows.
   */
  public void reclaim(int from, int to) {
    if (from >= to) {
      return;
    }
    if (heard) {
      announceDead(from, to);
    }
    if (poison) {
      memory.fill(from, to - from, POISON);
    }
    makeFree(from, to - from);
  }

  /** The run of words that objects are cut from; closed until the collector opens it. */
  public AllocationArea area() {
    return area;
  }

  /** Lets blocks tile the heap although an allocation area is open, until the next allocation. */
  public void ensureParsable() {
    area.ensureParsable();
  }

  /** The registry of who wants to know that an object is dead. */
  public Finalization finalization() {
    return finalization;
  }

  /** What the collector did so far. */
  public Work work() {
    return work;
  }

  /** Notes that the program waits for its collector from now on. */
  public void pauseBegins(Pause kind) {
    work.begin(kind);
    if (heard) {
      listener.pauseBegins(kind);
    }
  }

  /** Notes that the program goes on. */
  public void pauseEnds(Pause kind) {
    long units = work.end();
    if (heard) {
      listener.pauseEnds(kind, units);
    }
  }

  /** Clears the weak field {@code field} of {@code holder}, for its target is dead. */
  public void clearWeak(int holder, int field) {
    setReference(holder, field, Memory.NULL);
    if (heard) {
      listener.cleared(holder, field);
    }
  }

  /**
   * Tells {@code listener} everything from now on; null if nobody listens. What the program does is
   * heard if its {@link Mutator#of} is made afterwards.
   */
  public void setListener(HeapListener listener) {
    this.listener = listener;
    heard = listener != null;
    finalization.setListener(listener);
  }

  /** Tells {@code listener} everything from now on, and whoever listens already. */
  public void addListener(HeapListener listener) {
    setListener(this.listener == null ? listener : new BothListeners(this.listener, listener));
  }

  /** Overwrites reclaimed words from now on, so that whoever still uses them is found out. */
  public void poisonReclaimed() {
    poison = true;
  }

  /** The free list over this heap's memory; empty until the collector adds to it. */
  public FreeList freeList() {
    return freeList;
  }

  /**
   * Makes {@code words} words from {@code address} on a free block by writing its header, and
   * nothing else: no list knows the block.
   */
  public void makeFree(int address, int words) {
    if (address < start() || words > end() - address) {
      throw new IndexOutOfBoundsException(
          "a free block of "
              + words
              + " words at address "
              + address
              + " leaves the heap, which is "
              + start()
              + " to "
              + (end() - 1));
    }
    memory.store(address, Header.free(words));
  }

  /**
   * Shows every root to {@code visitor}: the references in the frames from bottom to top, in the
   * globals, in the handles, and to objects that were read from weak fields during this job. Null
   * is left out; an object is shown as often as it is a root.
   */
  public void visitRoots(RootVisitor visitor) {
    visitSlots(stack, visitor);
    visitSlots(globals, visitor);
    handles.visit(visitor);
    keptAlive.visit(visitor);
  }

  /** Shows the roots of one kind to {@code visitor}, as {@link #visitRoots(RootVisitor)} does. */
  public void visitRoots(RootKind kind, RootVisitor visitor) {
    switch (kind) {
      case LOCAL -> visitSlots(stack, visitor);
      case GLOBAL -> visitSlots(globals, visitor);
      case HANDLE -> handles.visit(visitor);
      case KEPT_ALIVE -> keptAlive.visit(visitor);
    }
  }

  /** The call stack. */
  public CallStack stack() {
    return stack;
  }

  /** The global variables, in order of declaration. */
  public Frame globals() {
    return globals.top();
  }

  /** The words below the blocks. */
  public Memory memory() {
    return memory;
  }

  /** The collector that this heap was made with. */
  public Collector collector() {
    return collector;
  }

  Handles handles() {
    return handles;
  }

  KeptAlive keptAlive() {
    return keptAlive;
  }

  HeapListener listener() {
    return listener;
  }

  int headerWords() {
    return headerWords;
  }

  ShapeTable shapes() {
    return shapes;
  }

  int shapeId(Shape shape) {
    return shapes.id(shape);
  }

  void place(int address, Shape shape) {
    memory.fill(address, words(shape), 0);
    memory.store(address, Header.object(shapes.id(shape)));
  }

  int dataAddress(int object, int index) {
    Shape shape = shape(object);
    checkField(shape, index, shape.data(), "data word");
    return object + headerWords + shape.references() + index;
  }

  void checkReferences(int shapeId, int count) {
    Shape shape = shapes.shape(shapeId);
    checkField(shape, count - 1, shape.references(), "reference field");
  }

  int fieldAddress(int object, int field) {
    if (field < 0 || field >= shapes.references(memory.load(object))) {
      checkField(shape(object), field, references(object), "reference field");
    }
    return object + headerWords + field;
  }

  private int collectorWordAddress(int object) {
    if (headerWords == 1) {
      throw new IllegalStateException(
          "objects carry no word for the collector: its headerWords() is 0, expected 1");
    }
    objectHeader(object);
    return object + 1;
  }

  private int objectHeader(int address) {
    int header = memory.load(address);
    if (!Header.isObject(header) || shapes.words(header) == 0) {
      throw new IllegalArgumentException(notAnObject(address, header));
    }
    return header;
  }

  private static String notAnObject(int address, int header) {
    if (address == Memory.NULL) {
      return "expected an object, found null (address 0)";
    }
    String found = Header.isFree(header) ? "a free block" : "no block (the word is " + header + ")";
    return "expected an object at address " + address + ", found " + found;
  }

  private static void checkField(Shape shape, int index, int count, String what) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException(
          what + " " + index + " of a " + shape.name() + ", which has " + count);
    }
  }

  private static void visitSlots(CallStack slots, RootVisitor visitor) {
    for (int slot = 0; slot < slots.slots(); slot++) {
      int target = slots.reference(slot);
      if (target != Memory.NULL) {
        slots.setReference(slot, visitor.visit(target));
      }
    }
  }

  /** Walks over objects, free blocks, and what evacuated objects left behind. */
  private void announceDead(int from, int to) {
    for (int block = from; block < to; ) {
      if (isForwarded(block)) {
        block += words(forwardingAddress(block));
      } else {
        int next = next(block);
        if (isObject(block)) {
          listener.freed(block);
        }
        block = next;
      }
    }
  }

  private static int checkWords(int words) {
    if (words < MIN_WORDS || words >= Header.MAX_WORDS) {
      throw new IllegalArgumentException(
          "a heap of " + words + " words; expected " + MIN_WORDS + " to " + (Header.MAX_WORDS - 1));
    }
    return words;
  }

  private static int checkHeaderWords(int headerWords) {
    if (headerWords < 0 || headerWords > 1) {
      throw new IllegalArgumentException(
          "headerWords() of the collector is " + headerWords + "; expected 0 or 1");
    }
    return headerWords;
  }
}
