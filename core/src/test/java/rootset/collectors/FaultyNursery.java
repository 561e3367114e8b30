package rootset.collectors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.YoungCollector;
import rootset.memory.Memory;

/** Two generations with places of their own and one fault: what an oracle must catch. */
final class FaultyNursery implements YoungCollector {
  enum Fault {
    NONE,
    REMEMBERS_NOTHING,
    REMEMBERS_FIRST_FIELDS,
    REMEMBERS_ALL_FOR_ONE_COLLECTION,
    FORGETS_WHAT_IS_PROMOTED,
    FORGETS_THE_REMEMBERED_AS_ROOTS,
    NEVER_PROMOTES,
    PROMOTES_AT_ONCE,
    ALL_ARE_BORN_OLD,
    COLLECTS_THE_OLD_SPACE_WITH_THE_NURSERY,
    COLLECTS_NOTHING_YOUNG,
    DEAD_HOLDERS_STAY_REMEMBERED,
    REFUSES_BEFORE_IT_COLLECTS,
    LETS_THE_NURSERY_BE_FULL
  }

  private final Fault fault;

  /** Old objects that may refer to young ones: roots of a young collection. */
  private final Set<Integer> remembered = new LinkedHashSet<>();

  /** Objects that have just become old, with fields still to be followed. */
  private final Deque<Integer> promoted = new ArrayDeque<>();

  /** Marked objects whose fields have not been followed yet. Both are empty between collections. */
  private final Deque<Integer> grey = new ArrayDeque<>();

  private Heap heap;
  private int semiWords;
  private int oldStart;
  private int from; // the semi-space where objects are
  private int to;
  private int top; // where the next object is born, or copied to during a collection
  private int ageMark; // objects of from-space below it have survived once

  FaultyNursery(Fault fault) {
    this.fault = fault;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    semiWords = (heap.end() - heap.start()) / 8;
    oldStart = heap.start() + 2 * semiWords;
    from = heap.start();
    to = from + semiWords;
    top = from;
    ageMark = from;
    free(from, to);
    free(to, oldStart);
    heap.freeList().add(oldStart, heap.end() - oldStart);
  }

  @Override
  public int allocate(int words) {
    int block = fault == Fault.ALL_ARE_BORN_OLD ? heap.freeList().take(words) : cut(words);
    boolean helps = words <= semiWords && fault != Fault.LETS_THE_NURSERY_BE_FULL;
    if (block == Memory.NULL && helps) {
      collectYoung();
      block = cut(words);
    }
    if (block == Memory.NULL) {
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL && fault != Fault.REFUSES_BEFORE_IT_COLLECTS) {
      collect();
      block = cut(words);
    }
    if (block == Memory.NULL) {
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void beforeStore(int holder, int field, int before, int after) {
    boolean overlooked =
        fault == Fault.REMEMBERS_NOTHING || fault == Fault.REMEMBERS_FIRST_FIELDS && field > 0;
    if (!overlooked && after != Memory.NULL && after < oldStart && holder >= oldStart) {
      remembered.add(holder);
    }
  }

  @Override
  public void collectYoung() {
    if (fault == Fault.COLLECTS_THE_OLD_SPACE_WITH_THE_NURSERY) {
      collect();
    } else if (fault != Fault.COLLECTS_NOTHING_YOUNG) {
      scavenge();
    }
  }

  private void scavenge() {
    top = to;
    heap.visitRoots(this::save);
    if (fault != Fault.FORGETS_THE_REMEMBERED_AS_ROOTS) {
      remembered.removeIf(holder -> !refersToYoung(holder));
    }
    if (fault == Fault.REMEMBERS_ALL_FOR_ONE_COLLECTION) {
      remembered.clear();
    }
    for (int scan = to; scan < top || !promoted.isEmpty(); ) {
      if (scan < top) {
        refersToYoung(scan);
        scan = heap.next(scan);
      } else {
        rememberIfNeeded(promoted.pop());
      }
    }
    flip();
  }

  @Override
  public void collect() {
    heap.clearMarks();
    mark();
    if (fault != Fault.DEAD_HOLDERS_STAY_REMEMBERED) {
      remembered.removeIf(holder -> !heap.isMarked(holder));
    }
    sweepOldSpace();
    scavenge();
  }

  /** A block at the top of from-space; 0 if it has not enough words left. */
  private int cut(int words) {
    int end = from + semiWords;
    if (words > end - top) {
      return Memory.NULL;
    }
    int block = top;
    top += words;
    free(block, top);
    free(top, end);
    return block;
  }

  private void free(int start, int end) {
    if (start < end) {
      heap.makeFree(start, end - start);
    }
  }

  /** Where an object is after this collection; moves it out of from-space if nobody did yet. */
  private int save(int object) {
    if (object < from || object >= from + semiWords) {
      return object;
    }
    return heap.isForwarded(object) ? heap.forwardingAddress(object) : move(object);
  }

  private int move(int object) {
    int words = heap.words(object);
    boolean grows =
        fault != Fault.NEVER_PROMOTES && object < ageMark || fault == Fault.PROMOTES_AT_ONCE;
    int target = grows ? heap.freeList().take(words) : Memory.NULL;
    if (target != Memory.NULL) {
      promoted.push(target);
    } else {
      target = top;
      top += words;
    }
    heap.evacuate(object, target, words);
    return target;
  }

  /** Follows the fields of an object that stays where it is now; whether one leads to the young. */
  private boolean refersToYoung(int object) {
    boolean found = false;
    for (int field = 0; field < heap.references(object); field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        int now = save(target);
        heap.setReference(object, field, now);
        found |= now < oldStart;
      }
    }
    return found;
  }

  private void rememberIfNeeded(int object) {
    if (refersToYoung(object) && fault != Fault.FORGETS_WHAT_IS_PROMOTED) {
      remembered.add(object);
    }
  }

  private void flip() {
    free(from, from + semiWords);
    int emptied = from;
    from = to;
    to = emptied;
    ageMark = top;
    free(top, from + semiWords);
  }

  private void mark() {
    heap.visitRoots(
        target -> {
          shade(target);
          return target;
        });
    while (!grey.isEmpty()) {
      int object = grey.pop();
      for (int field = 0; field < heap.references(object); field++) {
        if (heap.reference(object, field) != Memory.NULL) {
          shade(heap.reference(object, field));
        }
      }
    }
  }

  private void shade(int object) {
    if (heap.mark(object)) {
      grey.push(object);
    }
  }

  private void sweepOldSpace() {
    heap.freeList().clear();
    int run = oldStart;
    for (int block = run; block < heap.end(); block = heap.next(block)) {
      if (heap.isMarked(block)) {
        addRun(run, block);
        run = heap.next(block);
      }
    }
    addRun(run, heap.end());
  }

  private void addRun(int start, int end) {
    if (start < end) {
      heap.freeList().add(start, end - start);
    }
  }
}
