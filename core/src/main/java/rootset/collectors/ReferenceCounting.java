package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.Kind;
import rootset.memory.Memory;

/**
 * Reference counting: every object carries the number of references to it, and is freed at the
 * moment that the last one ends.
 *
 * <p>Objects on a cycle keep each other's counts above zero, so unreachable cycles, and what hangs
 * on them, are never freed. Weak fields and the keys of ephemerons do not count, and are cleared
 * when their target is freed. The value of an ephemeron counts for as long as its key lives, so one
 * that leads to its own key is such a cycle. (Collins, "A method for overlapping and erasure of
 * lists", 1960.)
 */
public class ReferenceCounting implements Collector {
  private final WorkList dying = new WorkList();
  private final WorkList weakHolders = new WorkList();
  Heap heap;

  /** Makes a collector for one heap. */
  public ReferenceCounting() {}

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.end() - heap.start());
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    if (block == Memory.NULL) {
      joinNeighbours();
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    // Counting up first keeps an object alive that is only written over itself.
    if (after != Memory.NULL) {
      heap.setCollectorWord(after, heap.collectorWord(after) + 1);
    }
    if (before != Memory.NULL) {
      drop(before);
      releaseDying();
    }
  }

  @Override
  public void beforeStore(int holder, int field, int before, int after) {
    if (isCounted(holder, field)) {
      if (field < heap.weakFields(holder)) {
        // The old value may take the key along, whose death drops what is the value by then.
        heap.setReference(holder, field, after);
      }
      beforeWrite(holder, before, after);
    } else if (after != Memory.NULL) {
      weakHolders.push(holder);
    }
  }

  /** Nothing is left to reclaim, for garbage is freed when it arises; joins free neighbours. */
  @Override
  public void collect() {
    joinNeighbours();
  }

  boolean isCounted(int holder, int field) {
    return field > 0 || heap.weakFields(holder) == 0;
  }

  private void drop(int object) {
    int count = heap.collectorWord(object) - 1;
    heap.setCollectorWord(object, count);
    if (count == 0) {
      dying.push(object);
    }
  }

  private void releaseDying() {
    while (!dying.isEmpty()) {
      release(dying.pop());
    }
  }

  private void release(int object) {
    dropFields(object, heap.references(object));
    clearWeakReferences(object);
    int end = heap.next(object);
    heap.work().sweep(end - object);
    heap.reclaim(object, end);
    heap.freeList().add(object, end - object);
  }

  /** Counts the first {@code count} fields of a dying object down. */
  void dropFields(int object, int count) {
    for (int field = 0; field < count; field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL && isCounted(object, field)) {
        drop(target);
      }
    }
  }

  /** Clears the weak fields that refer to {@code dead}, and drops it as a holder of such fields. */
  void clearWeakReferences(int dead) {
    weakHolders.retain(holder -> holder != dead && !clear(holder, dead));
    if (heap.finalization().registered() > 0) {
      heap.finalization().update(target -> target == dead ? Memory.NULL : target);
    }
  }

  /** Clears field 0 of {@code holder} if it refers to {@code dead}; whether it did. */
  private boolean clear(int holder, int dead) {
    if (heap.reference(holder, 0) != dead) {
      return false;
    }
    heap.clearWeak(holder, 0);
    if (heap.shape(holder).kind() == Kind.EPHEMERON) {
      int value = heap.reference(holder, 1);
      heap.clearWeak(holder, 1);
      if (value != Memory.NULL) {
        drop(value);
      }
    }
    return true;
  }

  /** Builds the free list anew, with each run of free blocks as a single one. */
  void joinNeighbours() {
    heap.freeList().clear();
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); ) {
      int next = heap.next(block);
      if (heap.isObject(block)) {
        free(run, block);
        run = next;
      }
      block = next;
    }
    free(run, heap.end());
  }

  private void free(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }
}
