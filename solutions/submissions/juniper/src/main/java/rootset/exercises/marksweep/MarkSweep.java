package rootset.exercises.marksweep;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/**
 * Marks without a stack (Deutsch, Schorr, Waite): on the way down each field that was followed points
 * back to where we came from, on the way up it gets its target back. The mark bit of a field's own
 * word says that the field was followed. Free blocks form a list in order of addresses, linked
 * through their second words; objects are cut from their high ends.
 */
public final class MarkSweep implements Collector {
  private Heap heap;
  private int firstFree;

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    sweep();
  }

  @Override
  public int allocate(int words) {
    int block = take(words);
    if (block == Memory.NULL) {
      collect();
      block = take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {
    heap.clearMarks();
    heap.visitRoots(
        target -> {
          markFrom(target);
          return target;
        });
    sweep();
  }

  private void markFrom(int root) {
    int parent = Memory.NULL;
    int current = heap.mark(root) ? root : Memory.NULL;
    while (current != Memory.NULL) {
      int field = fieldsFollowed(current);
      if (field == heap.references(current)) {
        int child = current;
        current = parent;
        parent = current == Memory.NULL ? Memory.NULL : restore(current, child);
      } else {
        heap.mark(fieldAddress(current, field));
        int child = heap.reference(current, field);
        if (child != Memory.NULL && heap.mark(child)) {
          heap.setReference(current, field, parent);
          parent = current;
          current = child;
        }
      }
    }
  }

  /** Gives the field that led down to {@code child} its target back; returns what stood there. */
  private int restore(int object, int child) {
    int field = fieldsFollowed(object) - 1;
    int parent = heap.reference(object, field);
    heap.setReference(object, field, child);
    return parent;
  }

  private int fieldsFollowed(int object) {
    int field = 0;
    while (field < heap.references(object) && heap.isMarked(fieldAddress(object, field))) {
      field++;
    }
    return field;
  }

  private static int fieldAddress(int object, int field) {
    return object + 1 + field;
  }

  private void sweep() {
    firstFree = Memory.NULL;
    int last = Memory.NULL;
    int block = heap.start();
    while (block < heap.end()) {
      int end = block;
      while (end < heap.end() && !(heap.isObject(end) && heap.isMarked(end))) {
        end = heap.next(end);
      }
      if (end > block) {
        heap.makeFree(block, end - block);
        last = link(last, block);
      }
      block = end < heap.end() ? heap.next(end) : end;
    }
  }

  /** Appends a block to the list; a single word has no room for a link and waits for a neighbour. */
  private int link(int last, int block) {
    if (heap.words(block) == 1) {
      return last;
    }
    setNext(block, Memory.NULL);
    setNext(last, block);
    return block;
  }

  private int take(int words) {
    int previous = Memory.NULL;
    int block = firstFree;
    while (block != Memory.NULL && heap.words(block) < words) {
      previous = block;
      block = next(block);
    }
    return block == Memory.NULL ? Memory.NULL : cut(previous, block, words);
  }

  private int cut(int previous, int block, int words) {
    int rest = heap.words(block) - words;
    if (rest < 2) {
      setNext(previous, next(block));
    }
    if (rest > 0) {
      heap.makeFree(block, rest);
      heap.makeFree(block + rest, words);
    }
    return block + rest;
  }

  private int next(int block) {
    return heap.memory().load(block + 1);
  }

  private void setNext(int block, int next) {
    if (block == Memory.NULL) {
      firstFree = next;
    } else {
      heap.memory().store(block + 1, next);
    }
  }
}
