package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.RootKind;
import rootset.memory.Memory;

/** Semi-space with one fault: what an oracle must catch from outside. */
final class FaultyCheney implements Collector {
  enum Fault {
    NONE,
    FORGETS_FRAMES_BELOW_THE_TOP,
    FORGETS_GLOBALS,
    SCANS_FIRST_FIELD_ONLY,
    SCANS_ALL_BUT_THE_LAST_FIELD,
    SCANS_NOTHING,
    COPIES_FOR_EACH_ROOT,
    COPIES_GARBAGE_TOO,
    NEVER_FLIPS_BACK,
    LEAVES_A_GAP,
    LOSES_THE_LAST_WORD,
    NEVER_COLLECTS,
    REFUSES_WITHOUT_COLLECTING,
    REFUSES_WHEN_HALF_FULL,
    USES_ALL_OF_THE_HEAP,
    LEAVES_FORWARDED_HEADERS
  }

  private final Fault fault;
  private Heap heap;
  private int half;
  private int fromSpace;
  private int toSpace;
  private int limit;
  private int free;

  FaultyCheney(Fault fault) {
    this.fault = fault;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    half = (heap.end() - heap.start()) / 2;
    fromSpace = heap.start();
    toSpace = heap.start() + half;
    free = fromSpace;
    limit = toSpace;
    if (fault == Fault.USES_ALL_OF_THE_HEAP) {
      limit = heap.end();
    }
    tile();
  }

  @Override
  public int allocate(int words) {
    int end = fault == Fault.REFUSES_WHEN_HALF_FULL ? limit - half / 2 : limit;
    if (free + words > end && fault != Fault.REFUSES_WITHOUT_COLLECTING) {
      collect();
      end = fault == Fault.REFUSES_WHEN_HALF_FULL ? limit - half / 2 : limit;
    }
    if (free + words > end) {
      throw new HeapExhausted(words);
    }
    int block = free;
    free += words;
    tile();
    return block;
  }

  @Override
  public void collect() {
    if (fault == Fault.NEVER_COLLECTS) {
      return;
    }
    int old = free;
    free = toSpace;
    int scan = toSpace;
    copyRoots();
    if (fault == Fault.COPIES_GARBAGE_TOO) {
      copyAll(old);
    }
    while (scan < free && fault != Fault.SCANS_NOTHING) {
      scan(scan);
      scan = heap.next(scan);
    }
    limit = toSpace + half;
    int emptied = fromSpace;
    fromSpace = toSpace;
    toSpace = fault == Fault.NEVER_FLIPS_BACK ? toSpace : emptied;
    if (fault == Fault.LEAVES_FORWARDED_HEADERS) {
      tileRest();
    } else {
      tile();
    }
    if (fault == Fault.LEAVES_A_GAP && free < limit) {
      free++;
      tile();
    }
  }

  private void copyRoots() {
    int top = heap.stack().slots() - heap.stack().top().slots();
    for (int slot = 0; slot < heap.stack().slots(); slot++) {
      int target = heap.stack().reference(slot);
      boolean forgotten = slot < top && fault == Fault.FORGETS_FRAMES_BELOW_THE_TOP;
      if (target != Memory.NULL && !forgotten) {
        heap.stack().setReference(slot, copy(target, fault == Fault.COPIES_FOR_EACH_ROOT));
      }
    }
    if (fault != Fault.FORGETS_GLOBALS) {
      heap.visitRoots(RootKind.GLOBAL, target -> copy(target, false));
    }
  }

  private void copyAll(int old) {
    int block = fromSpace;
    while (block < old) {
      int words = heap.words(heap.isForwarded(block) ? heap.forwardingAddress(block) : block);
      copy(block, false);
      block += words;
    }
  }

  private int copy(int object, boolean again) {
    if (heap.isForwarded(object)) {
      int known = heap.forwardingAddress(object);
      if (!again || free + heap.words(known) > toSpace + half) {
        return known;
      }
      int twin = free;
      free += heap.words(known);
      heap.memory().move(known, twin, heap.words(known));
      return twin;
    }
    int copy = free;
    int words = heap.words(object);
    free += words;
    heap.evacuate(object, copy, words);
    if (fault == Fault.LOSES_THE_LAST_WORD) {
      heap.memory().store(copy + words - 1, 0);
    }
    return copy;
  }

  private void scan(int copy) {
    int to = heap.references(copy);
    if (fault == Fault.SCANS_FIRST_FIELD_ONLY) {
      to = Math.min(to, 1);
    } else if (fault == Fault.SCANS_ALL_BUT_THE_LAST_FIELD) {
      to--;
    }
    for (int field = 0; field < to; field++) {
      int target = heap.reference(copy, field);
      if (target != Memory.NULL) {
        heap.setReference(copy, field, copy(target, false));
      }
    }
  }

  /** Says what is free: the other half, and what is left of this one. */
  private void tile() {
    if (fault != Fault.USES_ALL_OF_THE_HEAP && toSpace != fromSpace) {
      heap.makeFree(toSpace, half);
    }
    tileRest();
  }

  private void tileRest() {
    if (free < limit) {
      heap.makeFree(free, limit - free);
    }
    if (heap.start() + 2 * half < heap.end() && limit < heap.end()) {
      heap.makeFree(heap.end() - 1, 1);
    }
  }
}
