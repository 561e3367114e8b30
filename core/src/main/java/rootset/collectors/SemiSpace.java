package rootset.collectors;

import rootset.heap.Anatomy;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Pause;
import rootset.memory.Memory;

/**
 * Semi-space: objects are born in one half of the heap; when it is full, what the roots reach is
 * copied into the other, and the halves change roles.
 *
 * <p>The copies themselves are the list of what is still to be visited: those below {@code scan}
 * refer only to copies, those from {@code scan} to {@code free} may refer to from-space. (Cheney,
 * "A nonrecursive list compacting algorithm", 1970.)
 */
public class SemiSpace implements Collector, Anatomy, Tracer {
  Heap heap;
  private Memory memory;
  private WeakReferences weak;
  private int half; // the length of each half in words
  private int fromSpace;
  private int toSpace;
  private int scan;
  private int free;
  private int copied; // objects
  private int visited; // words

  /** Makes a collector for one heap. */
  public SemiSpace() {}

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    this.memory = heap.memory();
    this.weak = new WeakReferences(heap);
    this.half = (heap.end() - heap.start()) / 2;
    this.fromSpace = heap.start();
    this.toSpace = fromSpace + half;
    heap.makeFree(toSpace, half);
    if (toSpace + half < heap.end()) {
      heap.makeFree(toSpace + half, 1);
    }
    heap.area().open(fromSpace, fromSpace + half);
  }

  @Override
  public int allocate(int words) {
    int block = heap.area().take(words);
    if (block == Memory.NULL) {
      collect();
      block = heap.area().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {
    heap.pauseBegins(Pause.FULL);
    prepare();
    copyLive();
    release();
    heap.pauseEnds(Pause.FULL);
  }

  private void prepare() {
    heap.area().close();
    scan = toSpace;
    free = toSpace;
    copied = 0;
    visited = 0;
  }

  private void copyLive() {
    traceRoots();
    weak.converge(this);
    weak.clear(this);
  }

  void traceRoots() {
    heap.visitRoots(
        target -> {
          heap.work().roots(1);
          return trace(target);
        });
  }

  private void release() {
    heap.work().mark(copied);
    heap.work().copy(free - toSpace);
    heap.work().visit(visited);
    heap.reclaim(fromSpace, fromSpace + half);
    heap.area().open(free, toSpace + half);
    int emptied = fromSpace;
    fromSpace = toSpace;
    toSpace = emptied;
  }

  /** Copies an object of from-space, unless it was copied already; the address of the copy. */
  @Override
  public int trace(int object) {
    return heap.isForwarded(object) ? heap.forwardingAddress(object) : copy(object);
  }

  @Override
  public int now(int object) {
    return heap.isForwarded(object) ? heap.forwardingAddress(object) : Memory.NULL;
  }

  @Override
  public void drain() {
    while (scan < free) {
      scan(scan);
      scan = heap.next(scan);
    }
  }

  @Override
  public boolean watchesNewObjects() {
    return false;
  }

  @Override
  public boolean watchesRoots() {
    return false;
  }

  int copy(int object) {
    int copy = free;
    int words = heap.words(object);
    free += words;
    heap.evacuate(object, copy, words);
    copied++;
    return copy;
  }

  /** Lets the fields of a copy refer to copies. */
  void scan(int copy) {
    int end = heap.fieldsEnd(copy);
    int start = heap.strongFieldsStart(copy);
    for (int field = start; field < end; field++) {
      int target = memory.load(field);
      if (target != Memory.NULL) {
        memory.store(field, trace(target));
      }
    }
    visited += 1 + end - start;
    heap.visited(copy);
    if (heap.weakFields(copy) > 0) {
      weak.discover(copy);
    }
  }
}
