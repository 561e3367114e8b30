package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/**
 * Reference counting that finds dead cycles by taking all references between objects off the
 * counts, with or without one fault: what an oracle must catch.
 */
final class FaultyCycleCollecting implements Collector {
  enum Fault {
    NONE,
    NEVER_COLLECTS,
    DOES_NOT_COLLECT_WHEN_FULL,
    COUNTS_ARE_NOT_RESTORED,
    DEAD_CYCLES_KEEP_THEIR_REFERENCES,
    SELF_REFERENCES_ARE_OVERLOOKED,
    KEEPS_WHAT_HANGS_ON_CYCLES,
    FREES_HALF_OF_A_CYCLE,
    FREES_WHAT_ONLY_OBJECTS_REFER_TO,
    FREES_NOTHING_AT_ONCE
  }

  private final Fault fault;
  private final boolean isEager;
  private final WorkList pending = new WorkList();
  private Heap heap;

  FaultyCycleCollecting(Fault fault) {
    this(fault, false);
  }

  private FaultyCycleCollecting(Fault fault, boolean isEager) {
    this.fault = fault;
    this.isEager = isEager;
  }

  /** A correct collector that collects cycles when it must. */
  static FaultyCycleCollecting lazy() {
    return new FaultyCycleCollecting(Fault.NONE, false);
  }

  /** A correct collector that collects cycles before each allocation. */
  static FaultyCycleCollecting eager() {
    return new FaultyCycleCollecting(Fault.NONE, true);
  }

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    joinNeighbours();
  }

  @Override
  public int allocate(int words) {
    if (isEager) {
      collect();
    }
    int block = heap.freeList().take(words);
    if (block == Memory.NULL) {
      if (fault != Fault.DOES_NOT_COLLECT_WHEN_FULL) {
        collect();
      }
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
    if (after != Memory.NULL) {
      add(after, 1);
    }
    if (before != Memory.NULL) {
      pending.push(before);
      release();
    }
  }

  private void release() {
    while (!pending.isEmpty()) {
      int object = pending.pop();
      add(object, -1);
      if (heap.collectorWord(object) == 0 && fault != Fault.FREES_NOTHING_AT_ONCE) {
        for (int field = 0; field < heap.references(object); field++) {
          push(heap.reference(object, field));
        }
        heap.freeList().add(object, heap.words(object));
      }
    }
  }

  @Override
  public void collect() {
    if (fault == Fault.NEVER_COLLECTS) {
      return;
    }
    heap.clearMarks();
    addToTargets(-1, false);
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && heap.collectorWord(block) > 0 && heap.mark(block)) {
        pending.push(block);
      }
    }
    markOn();
    if (fault != Fault.COUNTS_ARE_NOT_RESTORED) {
      addToTargets(1, fault != Fault.DEAD_CYCLES_KEEP_THEIR_REFERENCES);
    }
    sweep();
  }

  /** Adds to the counts of what objects, or only marked ones, refer to. */
  private void addToTargets(int change, boolean onlyOfMarked) {
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && (!onlyOfMarked || heap.isMarked(block))) {
        for (int field = 0; field < heap.references(block); field++) {
          int target = heap.reference(block, field);
          boolean overlooked = fault == Fault.SELF_REFERENCES_ARE_OVERLOOKED && target == block;
          if (target != Memory.NULL && !overlooked) {
            add(target, change);
          }
        }
      }
    }
  }

  private void markOn() {
    while (!pending.isEmpty()) {
      int object = pending.pop();
      for (int field = 0; field < heap.references(object); field++) {
        int target = heap.reference(object, field);
        boolean lost = fault == Fault.FREES_WHAT_ONLY_OBJECTS_REFER_TO;
        if (target != Memory.NULL && !lost && heap.mark(target)) {
          pending.push(target);
        }
      }
    }
  }

  private void sweep() {
    for (int block = heap.start(); block < heap.end(); ) {
      int next = heap.next(block);
      boolean hangs =
          fault == Fault.KEEPS_WHAT_HANGS_ON_CYCLES
              && heap.isObject(block)
              && heap.references(block) == 0;
      boolean isOtherHalf = fault == Fault.FREES_HALF_OF_A_CYCLE && block % 2 == 0;
      if (heap.isObject(block) && !heap.isMarked(block) && !hangs && !isOtherHalf) {
        heap.freeList().add(block, next - block);
      }
      block = next;
    }
  }

  private void push(int target) {
    if (target != Memory.NULL) {
      pending.push(target);
    }
  }

  private void add(int object, int change) {
    heap.setCollectorWord(object, heap.collectorWord(object) + change);
  }

  private void joinNeighbours() {
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
