package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Reference counting with one fault: what an oracle must catch. */
final class FaultyCounting implements Collector {
  enum Fault {
    NONE,
    DECREMENTS_BEFORE_IT_INCREMENTS,
    RELEASES_NO_CHILDREN,
    RELEASES_FIRST_CHILD_ONLY,
    IGNORES_ROOTS,
    IGNORES_FIELDS,
    IGNORES_OVERWRITTEN_REFERENCES,
    IGNORES_THE_END_OF_REFERENCES,
    FREES_AT_ONE,
    SKIPS_SELF_REFERENCES,
    FREES_LATER,
    JOINS_NOTHING,
    NEVER_FREES,
    COUNTS_TO_THREE
  }

  private final Fault fault;
  private final WorkList dying = new WorkList();
  private Heap heap;

  FaultyCounting(Fault fault) {
    this.fault = fault;
  }

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
      collect();
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void beforeWrite(int holder, int before, int after) {
    boolean ignored =
        fault == Fault.IGNORES_ROOTS && holder == Memory.NULL && before != Memory.NULL
            || fault == Fault.IGNORES_FIELDS && holder != Memory.NULL
            || fault == Fault.SKIPS_SELF_REFERENCES && holder == after && holder != Memory.NULL;
    if (ignored) {
      return;
    }
    if (fault == Fault.DECREMENTS_BEFORE_IT_INCREMENTS) {
      decrement(before, after);
      increment(after);
    } else {
      increment(after);
      decrement(before, after);
    }
  }

  @Override
  public void collect() {
    releaseDying();
    if (fault == Fault.JOINS_NOTHING) {
      return;
    }
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

  private void increment(int object) {
    if (object != Memory.NULL) {
      int most = fault == Fault.COUNTS_TO_THREE ? 3 : Integer.MAX_VALUE;
      heap.setCollectorWord(object, Math.min(heap.collectorWord(object) + 1, most));
    }
  }

  private void decrement(int object, int after) {
    boolean ignored =
        object == Memory.NULL
            || fault == Fault.IGNORES_OVERWRITTEN_REFERENCES && after != Memory.NULL
            || fault == Fault.IGNORES_THE_END_OF_REFERENCES && after == Memory.NULL;
    if (ignored) {
      return;
    }
    drop(object);
    if (fault != Fault.FREES_LATER) {
      releaseDying();
    }
  }

  private void drop(int object) {
    int count = heap.collectorWord(object) - 1;
    heap.setCollectorWord(object, count);
    if (count == (fault == Fault.FREES_AT_ONE ? 1 : 0) && fault != Fault.NEVER_FREES) {
      dying.push(object);
    }
  }

  private void releaseDying() {
    while (!dying.isEmpty()) {
      release(dying.pop());
    }
  }

  private void release(int object) {
    int references = heap.references(object);
    if (fault == Fault.RELEASES_NO_CHILDREN) {
      references = 0;
    } else if (fault == Fault.RELEASES_FIRST_CHILD_ONLY) {
      references = Math.min(references, 1);
    }
    for (int field = 0; field < references; field++) {
      if (heap.reference(object, field) != Memory.NULL) {
        drop(heap.reference(object, field));
      }
    }
    heap.freeList().add(object, heap.words(object));
  }

  private void free(int from, int to) {
    if (from < to) {
      heap.freeList().add(from, to - from);
    }
  }
}
