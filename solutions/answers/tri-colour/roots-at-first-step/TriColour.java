package rootset.exercises.tricolour;

import java.util.Arrays;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.IncrementalCollector;

/** Snapshot at the beginning: shades what is overwritten in fields; roots are looked at once. */
public final class TriColour implements IncrementalCollector {
  private Heap heap;
  private int[] grey = new int[64];
  private int count;
  private boolean marking;
  private boolean looked;

  /** Waits for its heap. */
  public TriColour() {
    // attach brings it
  }

  @Override
  public boolean watchesRoots() {
    return false;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.end() - heap.start());
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    for (int i = 0; i < 2 && block == 0; i++) {
      collect();
      block = heap.freeList().take(words);
    }
    if (block == 0) {
      throw new HeapExhausted(words);
    }
    if (marking) {
      heap.mark(block);
    }
    return block;
  }

  @Override
  public void startMarking() {
    if (!marking) {
      marking = true;
      looked = false;
    }
  }

  @Override
  public boolean step(int budget) {
    if (!marking) {
      return true;
    }
    look();
    int used = 0;
    while (count > 0 && used < budget) {
      used += follow();
    }
    return count == 0;
  }

  private void look() {
    if (!looked) {
      looked = true;
      heap.visitRoots(this::shade);
    }
  }

  private int follow() {
    int object = grey[--count];
    int fields = heap.references(object);
    for (int i = 0; i < fields; i++) {
      int target = heap.reference(object, i);
      if (target != 0) {
        shade(target);
      }
    }
    return 1 + fields;
  }

  @Override
  public boolean isMarking() {
    return marking;
  }

  @Override
  public void collect() {
    startMarking();
    look();
    while (count > 0) {
      follow();
    }
    sweep();
    marking = false;
  }

  private void sweep() {
    heap.freeList().clear();
    int run = heap.start();
    int next;
    for (int b = heap.start(); b < heap.end(); b = next) {
      next = heap.next(b);
      if (heap.isObject(b) && heap.isMarked(b)) {
        release(run, b);
        run = next;
      }
    }
    release(run, heap.end());
    heap.clearMarks();
  }

  private void release(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    if (marking && before != 0) {
      shade(before);
    }
  }

  private int shade(int object) {
    if (heap.mark(object)) {
      if (count == grey.length) {
        grey = Arrays.copyOf(grey, 2 * count);
      }
      grey[count++] = object;
    }
    return object;
  }
}
