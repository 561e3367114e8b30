package rootset.collectors;

import rootset.heap.Heap;
import rootset.memory.Header;
import rootset.memory.Memory;

/**
 * A young collection: copies what the roots and the remembered slots reach out of from-space.
 *
 * <p>An object that is below the age mark has survived once and is promoted; so is one for which
 * to-space has no more room. Copies and promoted objects are visited in turn, until all refer only
 * to where objects are now. Weak fields count as strong here, as in V8. (Ungar, "Generation
 * scavenging", 1984; Cheney's scan.)
 */
class Scavenger implements Tracer {
  private final Heap heap;
  private final Memory memory;
  private final NewSpace newSpace;
  private final OldGeneration old;
  private final RememberedSet remembered;
  private final Marker marker;
  private final WorkList promoted = new WorkList();
  private boolean marking;
  private boolean promotionFailed;
  private int scan;
  private int visited;
  private int copied;

  Scavenger(
      Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered, Marker marker) {
    this.heap = heap;
    this.memory = heap.memory();
    this.newSpace = newSpace;
    this.old = old;
    this.remembered = remembered;
    this.marker = marker;
  }

  /** Collects; {@code marking} tells whether colours mean something and must be kept. */
  void collect(boolean marking) {
    this.marking = marking;
    prepare();
    traceRoots();
    drain();
    release();
  }

  /** Whether the old generation had no room for an object in the last collection. */
  boolean promotionFailed() {
    return promotionFailed;
  }

  private void prepare() {
    promotionFailed = false;
    newSpace.beginCopying();
    scan = newSpace.toStart();
    visited = 0;
    copied = 0;
  }

  private void traceRoots() {
    heap.visitRoots(
        target -> {
          heap.work().roots(1);
          return trace(target);
        });
    remembered.visit(this::traceRemembered);
  }

  /**
   * Traces what a remembered slot refers to; whether that is still young. To make room for it may
   * reclaim the object that the slot was part of, which was dead, and what is traced may now stand
   * there: then the slot is forgotten, and must not be written to.
   */
  private boolean traceRemembered(int slot) {
    visited++;
    int now = traceIfAny(memory.load(slot));
    boolean stands = remembered.contains(slot);
    if (stands) {
      memory.store(slot, now);
    }
    return stands && now != Memory.NULL && newSpace.contains(now);
  }

  private int traceIfAny(int target) {
    return target == Memory.NULL ? Memory.NULL : trace(target);
  }

  /** Traces what a slot of an old object refers to; whether that is still young. */
  boolean traceSlot(int slot) {
    visited++;
    int now = traceIfAny(memory.load(slot));
    memory.store(slot, now);
    return now != Memory.NULL && newSpace.contains(now);
  }

  private void release() {
    heap.work().visit(visited);
    heap.work().copy(copied);
    heap.finalization().update(this);
    if (marking) {
      marker.forward(this);
    }
    newSpace.flip();
  }

  @Override
  public int trace(int object) {
    if (!newSpace.isInFromSpace(object)) {
      return object;
    }
    int header = memory.load(object);
    return Header.isForwarded(header) ? Header.forwardingAddress(header) : evacuate(object);
  }

  @Override
  public int now(int object) {
    if (!newSpace.isInFromSpace(object)) {
      return object;
    }
    return heap.isForwarded(object) ? heap.forwardingAddress(object) : Memory.NULL;
  }

  @Override
  public void drain() {
    while (scan < newSpace.toEnd() || !promoted.isEmpty()) {
      while (scan < newSpace.toEnd()) {
        int copy = scan;
        scan = heap.next(copy);
        scanCopy(copy);
      }
      while (!promoted.isEmpty()) {
        scanPromoted(promoted.pop());
      }
    }
  }

  int evacuate(int object) {
    int words = heap.words(object);
    int to = isAged(object) ? Memory.NULL : newSpace.copyTarget(words);
    if (to == Memory.NULL) {
      to = promote(words);
    }
    if (to == Memory.NULL) {
      to = newSpace.anyCopyTarget(words);
    }
    heap.evacuate(object, to, words);
    copied += words;
    if (marking) {
      keepColour(object, to, words);
    }
    return to;
  }

  boolean isAged(int object) {
    return newSpace.isAged(object);
  }

  private int promote(int words) {
    int to = old.allocate(words);
    if (to == Memory.NULL) {
      promotionFailed = true;
    } else {
      promoted.push(to);
      heap.work().promote(words);
    }
    return to;
  }

  /** While marking is on, what becomes old is at least grey. */
  void keepColour(int object, int to, int words) {
    marker.transferColour(object, to, words);
    if (!newSpace.contains(to)) {
      marker.trace(to);
    }
  }

  /** Lets the fields of a copy refer to where objects are now. */
  void scanCopy(int copy) {
    int end = heap.fieldsEnd(copy);
    for (int field = heap.fieldsStart(copy); field < end; field++) {
      int target = memory.load(field);
      if (target != Memory.NULL) {
        memory.store(field, trace(target));
      }
    }
    visited += 1 + end - heap.fieldsStart(copy);
    heap.visited(copy);
  }

  /**
   * The same for an object that has just become old; its references to the young are remembered.
   */
  void scanPromoted(int object) {
    int end = heap.fieldsEnd(object);
    for (int field = heap.fieldsStart(object); field < end; field++) {
      if (traceSlot(field)) {
        remembered.add(field);
      }
    }
    visited++;
  }
}
