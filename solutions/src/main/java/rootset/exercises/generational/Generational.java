package rootset.exercises.generational;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.YoungCollector;
import rootset.memory.Memory;

/**
 * A collector with two generations. Objects are born in the nursery; most die there, and a young
 * collection copies the few that live. Who survives a second time moves to the old space. (Ungar,
 * "Generation scavenging", 1984; copying: Cheney, 1970.)
 */
public final class Generational implements YoungCollector {
  /** Old objects that may refer to young ones: roots of a young collection. */
  private final Set<Integer> remembered = new LinkedHashSet<>();

  /** Objects that have just become old, with fields still to be followed. */
  private final Deque<Integer> promoted = new ArrayDeque<>();

  /** Marked objects whose fields have not been followed yet. Both are empty between collections. */
  private final Deque<Integer> grey = new ArrayDeque<>();

  private Heap heap;
  private Spaces spaces;
  private int from; // the semi-space where objects are
  private int to;
  private int top; // where the next object is born, or copied to during a collection
  private int ageMark; // objects of from-space below it have survived once

  /** Made before the heap is known; {@link #attach} brings the heap. */
  public Generational() {
    // The heap comes with attach.
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    spaces = new Spaces(heap);
    from = spaces.lowerStart();
    to = spaces.upperStart();
    top = from;
    ageMark = from;
    free(from, to);
    free(to, spaces.oldStart());
    heap.freeList().add(spaces.oldStart(), spaces.oldEnd() - spaces.oldStart());
  }

  @Override
  public int allocate(int words) {
    int block = cut(words);
    if (block == Memory.NULL && words <= spaces.semiWords()) {
      collectYoung();
      block = cut(words);
    }
    if (block == Memory.NULL) {
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
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
    if (after != Memory.NULL && spaces.isYoung(after) && !spaces.isYoung(holder)) {
      remembered.add(holder);
    }
  }

  @Override
  public void collectYoung() {
    top = to;
    heap.visitRoots(this::save);
    remembered.removeIf(holder -> !refersToYoung(holder));
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
    remembered.removeIf(holder -> !heap.isMarked(holder));
    sweepOldSpace();
    collectYoung();
  }

  /** A block at the top of from-space; 0 if it has not enough words left. */
  private int cut(int words) {
    int end = from + spaces.semiWords();
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
    if (!spaces.isYoung(object)) {
      return object;
    }
    return heap.isForwarded(object) ? heap.forwardingAddress(object) : move(object);
  }

  private int move(int object) {
    int words = heap.words(object);
    int target = object < ageMark ? heap.freeList().take(words) : Memory.NULL;
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
        found |= spaces.isYoung(now);
      }
    }
    return found;
  }

  private void rememberIfNeeded(int object) {
    if (refersToYoung(object)) {
      remembered.add(object);
    }
  }

  private void flip() {
    free(from, from + spaces.semiWords());
    int emptied = from;
    from = to;
    to = emptied;
    ageMark = top;
    free(top, from + spaces.semiWords());
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
    int run = spaces.oldStart();
    for (int block = run; block < spaces.oldEnd(); block = heap.next(block)) {
      if (heap.isMarked(block)) {
        addRun(run, block);
        run = heap.next(block);
      }
    }
    addRun(run, spaces.oldEnd());
  }

  private void addRun(int start, int end) {
    if (start < end) {
      heap.freeList().add(start, end - start);
    }
  }
}
