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

  private final Memory memory;
  private final CallStack stack;
  private final Frame globals = new Frame("globals");
  private final Handles handles = new Handles();
  private final Collector collector;
  private final FreeList freeList;
  private final ShapeTable shapes;
  private final int headerWords;

  /**
   * Makes a heap of {@code words} words, all of them in one free block, with an empty stack for
   * {@code maxFrames} frames, and attaches {@code collector} to it.
   */
  public Heap(int words, int maxFrames, Collector collector) {
    this.memory = new Memory(checkWords(words) + 1);
    this.stack = new CallStack(maxFrames);
    this.collector = collector;
    this.freeList = new FreeList(memory);
    this.headerWords = 1 + checkHeaderWords(collector.headerWords());
    this.shapes = new ShapeTable(headerWords);
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
    if (Header.isFree(header)) {
      return Header.freeWords(header);
    }
    return shapes.words(shapeId(block, header));
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
    return shapes.shape(shapeId(object, memory.load(object)));
  }

  /** The number of reference fields that {@code object} has. */
  public int references(int object) {
    return shape(object).references();
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
    return memory.page(object).marks().mark(object);
  }

  /** Whether {@code object} is marked. */
  public boolean isMarked(int object) {
    return memory.page(object).marks().isMarked(object);
  }

  /** Removes the mark of {@code object}. */
  public void clearMark(int object) {
    memory.page(object).marks().clear(object);
  }

  /** Removes all marks. */
  public void clearMarks() {
    for (int page = 0; page < memory.pageCount(); page++) {
      memory.page(page * Memory.PAGE_WORDS).marks().clearAll();
    }
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
   * globals and in the handles. Null is left out; an object is shown as often as it is a root.
   */
  public void visitRoots(RootVisitor visitor) {
    for (int i = 0; i < stack.depth(); i++) {
      visitSlots(stack.frame(i), visitor);
    }
    visitSlots(globals, visitor);
    handles.visit(visitor);
  }

  /** The call stack. */
  public CallStack stack() {
    return stack;
  }

  /** The global variables, in order of declaration. */
  public Frame globals() {
    return globals;
  }

  /** The words below the blocks. */
  public Memory memory() {
    return memory;
  }

  Handles handles() {
    return handles;
  }

  Collector collector() {
    return collector;
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

  private int fieldAddress(int object, int field) {
    Shape shape = shape(object);
    if (field < 0 || field >= shape.references()) {
      checkField(shape, field, shape.references(), "reference field");
    }
    return object + headerWords + field;
  }

  private int collectorWordAddress(int object) {
    if (headerWords == 1) {
      throw new IllegalStateException(
          "objects carry no word for the collector: its headerWords() is 0, expected 1");
    }
    shape(object);
    return object + 1;
  }

  private int shapeId(int address, int header) {
    int id = Header.shapeId(header);
    if (!Header.isObject(header) || !shapes.has(id)) {
      throw new IllegalArgumentException(notAnObject(address, header));
    }
    return id;
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

  private static void visitSlots(Frame frame, RootVisitor visitor) {
    for (int slot = 0; slot < frame.slots(); slot++) {
      if (frame.isReference(slot) && frame.get(slot) != Memory.NULL) {
        frame.set(slot, visitor.visit(frame.get(slot)));
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
