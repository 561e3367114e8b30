package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.RootKind;
import rootset.memory.Header;
import rootset.memory.Memory;

/** Mark-compact with one fault: what an oracle must catch from outside. */
final class FaultySliding implements Collector {
  enum Fault {
    NONE,
    FORGETS_FRAMES_BELOW_THE_TOP,
    FORGETS_GLOBALS,
    UPDATES_FIRST_FIELD_ONLY,
    UPDATES_ALL_BUT_THE_LAST_FIELD,
    UPDATES_AFTER_MOVING,
    LEAVES_A_GAP,
    MOVES_DOWNWARDS_LAST_FIRST,
    SWAPS_TWO_EQUALS,
    KEEPS_GARBAGE,
    KEEPS_MARKS,
    NEVER_COLLECTS,
    REFUSES_WITHOUT_COLLECTING,
    REFUSES_WHEN_HALF_FULL,
    JOINS_NOTHING,
    LOSES_THE_LAST_WORD
  }

  private final Fault fault;
  private final WorkList grey = new WorkList();
  private Heap heap;
  private int free;

  FaultySliding(Fault fault) {
    this.fault = fault;
  }

  @Override
  public int headerWords() {
    return 1;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    free = heap.start();
  }

  @Override
  public int allocate(int words) {
    int limit = fault == Fault.REFUSES_WHEN_HALF_FULL ? heap.end() / 2 : heap.end();
    if (free + words > limit && fault != Fault.REFUSES_WITHOUT_COLLECTING) {
      collect();
    }
    if (free + words > limit) {
      throw new HeapExhausted(words);
    }
    int block = free;
    free += words;
    release(free);
    return block;
  }

  @Override
  public void collect() {
    if (fault == Fault.NEVER_COLLECTS) {
      return;
    }
    mark();
    int end = assignAddresses();
    if (fault != Fault.UPDATES_AFTER_MOVING) {
      update();
    }
    free = end;
    move();
    if (fault == Fault.UPDATES_AFTER_MOVING) {
      update();
    }
    if (fault != Fault.KEEPS_MARKS) {
      heap.clearMarks();
    }
  }

  private void mark() {
    heap.visitRoots(this::shade);
    while (!grey.isEmpty()) {
      int object = grey.pop();
      for (int field = 0; field < heap.references(object); field++) {
        if (heap.reference(object, field) != Memory.NULL) {
          shade(heap.reference(object, field));
        }
      }
    }
  }

  private int shade(int object) {
    if (heap.mark(object)) {
      grey.push(object);
    }
    return object;
  }

  private boolean isKept(int block) {
    return heap.isObject(block) && (fault == Fault.KEEPS_GARBAGE || heap.isMarked(block));
  }

  /** The new addresses; the one behind the last object. */
  private int assignAddresses() {
    int next = heap.start();
    int previous = Memory.NULL;
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (!isKept(block)) {
        continue;
      }
      next += fault == Fault.LEAVES_A_GAP && next < block ? 1 : 0;
      heap.setCollectorWord(block, next);
      next += heap.words(block);
      if (fault == Fault.SWAPS_TWO_EQUALS && isLike(previous, block)) {
        int address = heap.collectorWord(previous);
        heap.setCollectorWord(previous, heap.collectorWord(block));
        heap.setCollectorWord(block, address);
        previous = Memory.NULL;
      } else {
        previous = block;
      }
    }
    return next;
  }

  private boolean isLike(int first, int second) {
    return first != Memory.NULL && heap.words(first) == heap.words(second);
  }

  private void update() {
    int top = heap.stack().slots() - heap.stack().top().slots();
    for (int slot = 0; slot < heap.stack().slots(); slot++) {
      boolean below = slot < top;
      int target = heap.stack().reference(slot);
      if (target != Memory.NULL && !(below && fault == Fault.FORGETS_FRAMES_BELOW_THE_TOP)) {
        heap.stack().setReference(slot, heap.collectorWord(target));
      }
    }
    if (fault != Fault.FORGETS_GLOBALS) {
      heap.visitRoots(RootKind.GLOBAL, heap::collectorWord);
    }
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (isKept(block)) {
        updateFields(block);
      }
    }
  }

  private void updateFields(int object) {
    int to = heap.references(object);
    if (fault == Fault.UPDATES_FIRST_FIELD_ONLY) {
      to = Math.min(to, 1);
    } else if (fault == Fault.UPDATES_ALL_BUT_THE_LAST_FIELD) {
      to--;
    }
    for (int field = 0; field < to; field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        heap.setReference(object, field, heap.collectorWord(target));
      }
    }
  }

  /** Moves by way of a copy of all words, so that no order of moving destroys anything. */
  private void move() {
    int[] old = heap.memory().copy(0, heap.end());
    int[] moved = old.clone();
    int end = heap.start();
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      if (isKept(block)) {
        int[] from = fault == Fault.MOVES_DOWNWARDS_LAST_FIRST ? moved : old;
        int words = heap.words(block) - (fault == Fault.LOSES_THE_LAST_WORD ? 1 : 0);
        int to = old[block + 1];
        if (fault == Fault.LEAVES_A_GAP && to > end) {
          moved[end] = Header.free(to - end);
        }
        moveWords(from, moved, block, to, words);
        end = to + heap.words(block);
      }
    }
    for (int address = heap.start(); address < heap.end(); address++) {
      heap.memory().store(address, moved[address]);
    }
    release(free);
  }

  private void moveWords(int[] from, int[] moved, int block, int to, int words) {
    if (fault == Fault.MOVES_DOWNWARDS_LAST_FIRST) {
      for (int i = words - 1; i >= 0; i--) {
        moved[to + i] = from[block + i];
      }
    } else {
      System.arraycopy(from, block, moved, to, words);
    }
  }

  private void release(int from) {
    int words = heap.end() - from;
    if (fault == Fault.JOINS_NOTHING && words > 1) {
      heap.makeFree(from, 1);
      heap.makeFree(from + 1, words - 1);
    } else if (words > 0) {
      heap.makeFree(from, words);
    }
  }
}
