package rootset.trace;

import java.util.Arrays;
import rootset.heap.Census;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.HeapListener;
import rootset.heap.IncrementalCollector;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.heap.Tally;
import rootset.memory.Memory;
import rootset.scenario.ScenarioException;

/**
 * Executes the operations of a trace on a heap.
 *
 * <p>An object of k bytes with l slots is a block of k / 4 words, rounded up, headers included; or
 * longer, if the headers and slots need more. The program finds its objects by number, and these
 * tables are no roots: an object stays only if the trace has a root that leads to it.
 */
public final class TraceReplay {
  private static final int NONE = Operations.NONE;
  private static final int WORD_BYTES = 4;

  private final Trace trace;
  private final Operations operations;
  private final Collector collector;
  private final TraceObserver observer;
  private final Heap heap;
  private final Mutator mutator;
  private final int[] shapes; // by size
  private final int[] handles; // by root; NONE until it begins for the first time
  private final int[] addresses; // by object; if it was freed, ~ the operation that was executed
  private final int[] objects; // by address; NONE where none begins
  private int executed;
  private int born;
  private long bornBytes;

  private TraceReplay(Trace trace, Collector collector, int heapWords, TraceObserver observer) {
    this.trace = trace;
    this.observer = observer;
    this.operations = trace.operations();
    this.collector = collector;
    int headerWords = 1 + collector.headerWords();
    this.heap = new Heap(heapWords, 1, collector);
    observer.started(heap);
    this.mutator = Mutator.of(heap);
    this.shapes = new int[operations.sizes()];
    for (int size = 0; size < shapes.length; size++) {
      shapes[size] = mutator.declare(shape(size, headerWords));
    }
    this.handles = filled(operations.roots());
    this.addresses = new int[operations.objects()];
    this.objects = filled(heap.end());
    heap.addListener(new Whereabouts());
  }

  /**
   * Replays {@code trace} on {@code collector}, which must be new, in a heap of {@code heapWords}
   * words of 4 bytes. The replay ends early if an allocation finds no room.
   *
   * @throws ScenarioException if the trace uses an object that was freed
   * @throws IllegalArgumentException if there is no heap of that length
   */
  public static Replay run(Trace trace, Collector collector, int heapWords) {
    return run(trace, collector, heapWords, new TraceObserver() {});
  }

  /** The same while {@code observer} looks on. */
  public static Replay run(
      Trace trace, Collector collector, int heapWords, TraceObserver observer) {
    return new TraceReplay(trace, collector, heapWords, observer).run();
  }

  private Replay run() {
    boolean refused;
    Tally work;
    try {
      refused = !executeAll();
      work = heap.work().tally();
      collect();
    } catch (ScenarioException e) {
      throw e;
    } catch (RuntimeException e) {
      checkDeaths(new Lifetimes(operations, executed), e);
      throw e;
    }
    Lifetimes lifetimes = new Lifetimes(operations, executed);
    checkDeaths(lifetimes, null);
    return replay(refused, lifetimes.peakBytes(), work);
  }

  private Replay replay(boolean refused, long peakBytes, Tally work) {
    int liveObjects = 0;
    long liveBytes = 0;
    heap.ensureParsable();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && !collector.isDead(block)) {
        liveObjects++;
        liveBytes += operations.bytes(operations.sizeOf(objects[block]));
      }
    }
    return new Replay(
        executed,
        born,
        bornBytes,
        liveObjects,
        liveBytes,
        peakBytes,
        refused ? operations.line(executed) : 0,
        refused ? operations.bytes(operations.first(executed)) : 0,
        Census.of(heap),
        work);
  }

  /** Executes operation after operation; false if an allocation was refused. */
  private boolean executeAll() {
    try {
      while (executed < operations.count()) {
        observer.before(operations.line(executed));
        execute(executed);
        executed++;
      }
      return true;
    } catch (HeapExhausted e) {
      return false;
    }
  }

  private void execute(int operation) {
    int first = operations.first(operation);
    int second = operations.second(operation);
    switch (operations.code(operation)) {
      case Operations.ALLOCATE -> allocate(first, second);
      case Operations.SET_ROOT -> setRoot(first, address(second));
      case Operations.STORE -> {
        int target = address(operations.third(operation));
        mutator.store(address(first), second, target);
      }
      default -> address(first);
    }
  }

  private void allocate(int size, int root) {
    int address = mutator.allocate(shapes[size]);
    int object = born++;
    bornBytes += operations.bytes(size);
    addresses[object] = address;
    objects[address] = object;
    if (root != NONE) {
      setRoot(root, address);
    }
  }

  private void setRoot(int root, int target) {
    if (handles[root] == NONE) {
      handles[root] = mutator.openHandle(target);
    } else {
      mutator.setHandle(handles[root], target);
    }
  }

  /** Collects twice if need be: what dies while marking goes on may outlive that collection. */
  private void collect() {
    if (collector instanceof IncrementalCollector incremental && incremental.isMarking()) {
      collector.collect();
    }
    collector.collect();
  }

  /** Where an object is now; null for none. */
  private int address(int object) {
    if (object == NONE) {
      return Memory.NULL;
    }
    int address = addresses[object];
    if (address < 0) {
      throw slip(executed, object, fate(object, ~address));
    }
    if (collector.isDead(address)) {
      throw slip(executed, object, "which the collector has found dead");
    }
    return address;
  }

  /** Finds out an object that was freed although the trace still reached it. */
  private void checkDeaths(Lifetimes lifetimes, RuntimeException cause) {
    for (int object = 0; object < born; object++) {
      int freed = ~addresses[object];
      if (freed >= 0 && freed < lifetimes.death(object)) {
        ScenarioException slip =
            slip(Math.min(freed, operations.count() - 1), object, fate(object, freed));
        slip.initCause(cause);
        throw slip;
      }
    }
  }

  private String fate(int object, int freed) {
    String when =
        freed == operations.count()
            ? "at the end"
            : "while line " + operations.line(freed) + " ran";
    boolean wasReachable =
        new Lifetimes(operations, Math.min(freed + 1, executed)).isReachable(object);
    String why = wasReachable ? "the collector freed it too early" : "no root led to it";
    return "which was freed " + when + ": " + why;
  }

  private ScenarioException slip(int operation, int object, String fate) {
    String found = trace.name(object) + ", " + fate;
    int line = operations.line(operation);
    return new ScenarioException(trace.source(), line, 0, "an object that is still alive", found);
  }

  private Shape shape(int size, int headerWords) {
    int bytes = operations.bytes(size);
    int slots = operations.slots(size);
    int words = (bytes + WORD_BYTES - 1) / WORD_BYTES;
    int data = Math.max(words - headerWords - slots, slots == 0 ? 1 : 0);
    return new Shape("S" + bytes + "N" + slots, slots, data);
  }

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  /** Keeps the tables up to date while the collector moves and frees objects. */
  private final class Whereabouts implements HeapListener {
    @Override
    public void moved(int from, int to) {
      int object = objects[from];
      objects[from] = NONE;
      objects[to] = object;
      addresses[object] = to;
    }

    @Override
    public void freed(int object) {
      addresses[objects[object]] = ~executed;
      objects[object] = NONE;
    }
  }
}
