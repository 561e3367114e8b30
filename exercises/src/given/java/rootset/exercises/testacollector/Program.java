package rootset.exercises.testacollector;

import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.memory.Memory;
import rootset.stack.Frame;

/**
 * A program on a small heap of its own, with the collector under test: what your tests are written
 * with. It begins in the frame of {@code main}.
 *
 * <p>A path is a local of the top frame, or else a global, and the reference fields to follow:
 * {@code "a"}, {@code "a.0"}, {@code "a.0.1"}. Paths stay right when objects move.
 */
public final class Program {
  /** No reference, one data word: 2 words with its header. */
  public static final Shape LEAF = new Shape("Leaf", 0, 1);

  /** One reference, one data word: 3 words with its header. */
  public static final Shape CELL = new Shape("Cell", 1, 1);

  /** Two references: 3 words with its header. */
  public static final Shape PAIR = new Shape("Pair", 2, 0);

  private static final int MAX_FRAMES = 100;

  private final Heap heap;
  private final Mutator mutator;

  private Program(int heapWords) {
    heap = new Heap(heapWords, MAX_FRAMES, new CollectorUnderTest());
    mutator = Mutator.of(heap);
    mutator.pushFrame("main");
  }

  /** A program with a heap of so many words, all of them free. */
  public static Program withHeap(int words) {
    return new Program(words);
  }

  /**
   * Makes an object; the local {@code variable} of the top frame refers to it. Its fields are null,
   * its data words 0.
   *
   * @throws HeapExhausted if the collector refuses; the variable stays as it was
   */
  public Program make(String variable, Shape shape) {
    heap.stack().top().declare(variable);
    mutator.setLocal(variable, mutator.allocate(shape));
    return this;
  }

  /** Lets the local {@code variable} refer to what {@code path} leads to. */
  public Program set(String variable, String path) {
    mutator.setLocal(variable, find(path));
    return this;
  }

  /** Lets the local {@code variable} refer to nothing. */
  public Program drop(String variable) {
    mutator.setLocal(variable, Memory.NULL);
    return this;
  }

  /** Lets the global {@code name} refer to what {@code path} leads to. */
  public Program setGlobal(String name, String path) {
    mutator.setGlobal(name, find(path));
    return this;
  }

  /** Lets the global {@code name} refer to nothing. */
  public Program dropGlobal(String name) {
    mutator.setGlobal(name, Memory.NULL);
    return this;
  }

  /** Lets a reference field refer to what {@code target} leads to: {@code store("a", 0, "b")}. */
  public Program store(String holder, int field, String target) {
    mutator.store(object(holder), field, find(target));
    return this;
  }

  /** Lets a reference field refer to nothing. */
  public Program clear(String holder, int field) {
    mutator.store(object(holder), field, Memory.NULL);
    return this;
  }

  /** Writes a number into a data word. */
  public Program write(String holder, int index, int value) {
    mutator.storeData(object(holder), index, value);
    return this;
  }

  /** Calls a function: a new frame is on top, without any locals. */
  public Program call(String function) {
    mutator.pushFrame(function);
    return this;
  }

  /** Returns from the function called last; its locals end. */
  public Program leave() {
    mutator.popFrame();
    return this;
  }

  /** Asks for a collection. */
  public Program collect() {
    heap.collector().collect();
    return this;
  }

  /** The number in a data word. */
  public int read(String holder, int index) {
    return mutator.loadData(object(holder), index);
  }

  /** Whether a path leads to null. */
  public boolean isNull(String path) {
    return find(path) == Memory.NULL;
  }

  /** Whether two paths lead to the same object. */
  public boolean isSame(String one, String other) {
    return object(one) == object(other);
  }

  /** How many objects stand in the heap, garbage included. */
  public int objects() {
    return count(true);
  }

  /** How many free blocks the heap has. */
  public int freeBlocks() {
    return count(false);
  }

  private int count(boolean objects) {
    int count = 0;
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) == objects) {
        count++;
      }
    }
    return count;
  }

  private int object(String path) {
    int object = find(path);
    if (object == Memory.NULL) {
      throw new IllegalArgumentException(path + " leads to null; expected an object");
    }
    return object;
  }

  private int find(String path) {
    String[] steps = path.split("\\.");
    int target = variable(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      target = mutator.load(target, Integer.parseInt(steps[i]));
    }
    return target;
  }

  private int variable(String name) {
    Frame frame = heap.stack().top();
    if (frame.slot(name) < 0) {
      frame = heap.globals();
    }
    if (frame.slot(name) < 0) {
      throw new IllegalArgumentException(
          "no local of the top frame and no global is called " + name);
    }
    return frame.get(frame.slot(name));
  }
}
