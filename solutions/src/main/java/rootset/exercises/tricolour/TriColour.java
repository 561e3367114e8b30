package rootset.exercises.tricolour;

import java.util.ArrayDeque;
import java.util.Deque;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.IncrementalCollector;
import rootset.memory.Memory;

/**
 * A mark-sweep collector that marks in small steps, between which the program runs. Whatever the
 * program does meanwhile, nothing that it can reach is lost.
 *
 * <p>The barrier is Dijkstra's: what is stored into an object becomes grey. Roots have none; they
 * are looked at once more when marking ends. New objects are white: whoever comes to refer to one
 * is a root, or the barrier sees the store.
 */
public final class TriColour implements IncrementalCollector {
  /** After the first collection garbage may float, after the second none does. */
  private static final int MOST_COLLECTIONS = 2;

  /** Marked objects whose fields have not been followed yet. Empty while marking is off. */
  private final Deque<Integer> grey = new ArrayDeque<>();

  private Heap heap;
  private boolean marking;

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public TriColour() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.words(heap.start()));
  }

  @Override
  public boolean watchesRoots() {
    return false;
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    for (int i = 0; i < MOST_COLLECTIONS && block == Memory.NULL; i++) {
      collect();
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void startMarking() {
    if (!marking) {
      heap.clearMarks();
      marking = true;
      shadeRoots();
    }
  }

  @Override
  public boolean step(int budget) {
    int left = budget;
    while (left > 0 && !grey.isEmpty()) {
      left -= blacken(grey.pop());
    }
    return grey.isEmpty();
  }

  @Override
  public boolean isMarking() {
    return marking;
  }

  @Override
  public void collect() {
    startMarking();
    shadeRoots();
    while (!grey.isEmpty()) {
      blacken(grey.pop());
    }
    marking = false;
    sweep();
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    if (marking) {
      shade(after);
    }
  }

  private void shadeRoots() {
    heap.visitRoots(
        target -> {
          shade(target);
          return target;
        });
  }

  /** White becomes grey; an object seen before, and null, stay as they are. */
  private void shade(int object) {
    if (object != Memory.NULL && heap.mark(object)) {
      grey.push(object);
    }
  }

  /** Follows all fields of an object; the words looked at. */
  private int blacken(int object) {
    for (int field = 0; field < heap.references(object); field++) {
      shade(heap.reference(object, field));
    }
    return 1 + heap.references(object);
  }

  /**
   * Walks the heap in address order: whatever lies between two marked blocks is one free block.
   * Only objects are ever marked.
   */
  private void sweep() {
    heap.freeList().clear();
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isMarked(block)) {
        addRun(run, block);
        run = heap.next(block);
      }
    }
    addRun(run, heap.end());
  }

  private void addRun(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }
}
