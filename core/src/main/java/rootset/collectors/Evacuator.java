package rootset.collectors;

import rootset.heap.Heap;
import rootset.memory.Header;
import rootset.memory.Memory;

/**
 * What follows marking in a full collection: promotes the live young objects, moves those on
 * fragmented old pages together, and lets every reference follow.
 *
 * <p>Which pages are worth it is decided here, where the live words are known exactly; V8 decides
 * when marking begins. If only young objects move, the slots to update are the remembered ones; if
 * old ones do, they are found by a walk over all that lives.
 */
class Evacuator {
  private final Heap heap;
  private final Memory memory;
  private final NewSpace newSpace;
  private final OldGeneration old;
  private final RememberedSet remembered;
  private final WorkList promoted = new WorkList();
  private final WorkList evacuated = new WorkList(); // pages
  private final WorkList aborted = new WorkList(); // pages that could not be emptied

  Evacuator(Heap heap, NewSpace newSpace, OldGeneration old, RememberedSet remembered) {
    this.heap = heap;
    this.memory = heap.memory();
    this.newSpace = newSpace;
    this.old = old;
    this.remembered = remembered;
  }

  /** Moves objects; {@code pressed} if memory is so short that every page should be filled. */
  void run(boolean pressed) {
    int[] fragmented = old.fragmentedPages(pressed);
    for (int page : fragmented) {
      old.setAside(page);
    }
    newSpace.beginCopying();
    promoteYoung();
    for (int page : fragmented) {
      emptyIfRoom(page);
    }
    updateReferences(fragmented.length > 0);
    release();
  }

  private void promoteYoung() {
    int end = newSpace.fromEnd();
    int object = memory.marks().next(newSpace.fromStart(), end);
    for (; object < end; object = memory.marks().next(object + 1, end)) {
      int words = heap.words(object);
      int to = old.allocate(words);
      if (to == Memory.NULL) {
        to = newSpace.anyCopyTarget(words);
      } else {
        heap.work().promote(words);
        promoted.push(to);
      }
      heap.evacuate(object, to, words);
      heap.work().copy(words);
    }
  }

  /** Once a page could not be emptied, no other is tried: allocating might sweep the half-moved. */
  private void emptyIfRoom(int page) {
    if (aborted.isEmpty()) {
      empty(page);
    } else {
      old.takeBack(page);
    }
  }

  /** Moves the live objects of a page, as long as there is room for them elsewhere. */
  private void empty(int page) {
    int end = page + memory.pageWords();
    int object = memory.marks().next(page, end);
    for (; object < end; object = memory.marks().next(object + 1, end)) {
      int words = heap.words(object);
      int to = old.allocate(words);
      if (to == Memory.NULL) {
        aborted.push(page);
        old.takeBack(page);
        return;
      }
      heap.evacuate(object, to, words);
      heap.work().copy(words);
      heap.clearMark(object);
    }
    evacuated.push(page);
  }

  void updateReferences(boolean oldMoved) {
    heap.visitRoots(this::current);
    heap.finalization().update(this::current);
    if (oldMoved) {
      old.forEachLive(this::updateOld);
    } else {
      for (int i = 0; i < promoted.size(); i++) {
        updateOld(promoted.get(i));
      }
    }
    for (int copy = newSpace.toStart(); copy < newSpace.toEnd(); copy = heap.next(copy)) {
      update(copy, false);
    }
    remembered.visit(this::updateSlot);
  }

  private void release() {
    promoted.clear();
    while (!aborted.isEmpty()) {
      tidy(aborted.pop());
    }
    while (!evacuated.isEmpty()) {
      old.release(evacuated.pop());
    }
    newSpace.flip();
  }

  /** Makes free blocks of what moved objects left behind on a page that keeps others. */
  private void tidy(int page) {
    int end = page + memory.pageWords();
    for (int block = page; block < end; ) {
      int next = block + words(block);
      if (heap.isForwarded(block)) {
        heap.makeFree(block, next - block);
        remembered.removeAll(block, next);
      }
      block = next;
    }
  }

  private int words(int block) {
    return heap.words(heap.isForwarded(block) ? heap.forwardingAddress(block) : block);
  }

  private int current(int object) {
    int header = memory.load(object);
    return Header.isForwarded(header) ? Header.forwardingAddress(header) : object;
  }

  private void updateOld(int object) {
    update(object, true);
  }

  private void update(int object, boolean isOld) {
    int end = heap.fieldsEnd(object);
    for (int field = heap.fieldsStart(object); field < end; field++) {
      int target = memory.load(field);
      if (target != Memory.NULL) {
        int now = current(target);
        memory.store(field, now);
        if (isOld && newSpace.contains(now)) {
          remembered.add(field);
        }
      }
    }
    heap.work().visit(1 + end - heap.fieldsStart(object));
  }

  /** Updates a remembered slot; one that refers to a dead object is itself part of one. */
  private boolean updateSlot(int slot) {
    int target = memory.load(slot);
    if (target == Memory.NULL || !newSpace.contains(target)) {
      return false;
    }
    int now = current(target);
    memory.store(slot, now);
    return newSpace.contains(now) && !newSpace.isInFromSpace(now);
  }
}
