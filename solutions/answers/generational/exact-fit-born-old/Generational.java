package rootset.exercises.generational;

import java.util.Arrays;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.heap.YoungCollector;

/** A nursery and an old space, with a bitmap-free list of remembered holders. */
public final class Generational implements YoungCollector {
  private Heap heap;
  private Spaces spaces;
  private int from;
  private int next;
  private int ageMark;
  private int copied;
  private java.util.LinkedHashSet<Integer> remembered = new java.util.LinkedHashSet<>();
  private int[] promoted = new int[64];
  private int promotions;
  private int[] pending = new int[64];
  private int count;

  /** Waits for its heap. */
  public Generational() {
    // attach brings it
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    spaces = new Spaces(heap);
    from = spaces.lowerStart();
    next = from;
    ageMark = from;
    free(spaces.lowerStart(), spaces.upperStart());
    free(spaces.upperStart(), spaces.oldStart());
    heap.freeList().add(spaces.oldStart(), spaces.oldEnd() - spaces.oldStart());
  }

  private void free(int start, int end) {
    if (start < end) {
      heap.makeFree(start, end - start);
    }
  }

  private int limit() {
    return from + spaces.semiWords();
  }

  private int bump(int words) {
    if (limit() - next < words) {
      return 0;
    }
    int address = next;
    next += words;
    free(next, limit());
    return address;
  }

  @Override
  public int allocate(int words) {
    boolean large = words >= spaces.semiWords();
    int address = large ? 0 : bump(words);
    if (address == 0 && !large) {
      collectYoung();
      address = bump(words);
    }
    if (address == 0) {
      address = heap.freeList().take(words);
    }
    if (address == 0) {
      collect();
      address = large ? 0 : bump(words);
      if (address == 0) {
        address = heap.freeList().take(words);
      }
    }
    if (address == 0) {
      throw new HeapExhausted(words);
    }
    return address;
  }

  @Override
  public void beforeStore(int holder, int field, int before, int after) {
    if (holder != 0 && !spaces.isYoung(holder) && after != 0 && spaces.isYoung(after)) {
      remembered.add(holder);
    }
  }

  @Override
  public void collectYoung() {
    int other = from == spaces.lowerStart() ? spaces.upperStart() : spaces.lowerStart();
    copied = other;
    promotions = 0;
    heap.visitRoots(this::save);
    Integer[] holders = remembered.toArray(new Integer[0]);
    remembered.clear();
    for (int holder : holders) {
      scan(holder);
    }
    int scan = other;
    int done = 0;
    while (scan < copied || done < promotions) {
      if (scan < copied) {
        scan(scan);
        scan = heap.next(scan);
      } else {
        scan(promoted[done++]);
      }
    }
    free(from, limit());
    from = other;
    next = copied;
    ageMark = copied;
    free(next, limit());
  }

  /** Redirects the fields of an object; an old one is remembered if one of them stays young. */
  private void scan(int object) {
    boolean young = false;
    for (int i = 0; i < heap.references(object); i++) {
      int target = heap.reference(object, i);
      if (target != 0) {
        int now = save(target);
        heap.setReference(object, i, now);
        young |= spaces.isYoung(now);
      }
    }
    if (young && !spaces.isYoung(object)) {
      remembered.add(object);
    }
  }

  private int save(int object) {
    if (object < from || object >= limit()) {
      return object;
    }
    if (heap.isForwarded(object)) {
      return heap.forwardingAddress(object);
    }
    int words = heap.words(object);
    if (object < ageMark) {
      int place = heap.freeList().take(words);
      if (place != 0) {
        heap.evacuate(object, place, words);
        if (promotions == promoted.length) {
          promoted = Arrays.copyOf(promoted, 2 * promotions);
        }
        promoted[promotions++] = place;
        return place;
      }
    }
    int place = copied;
    heap.evacuate(object, place, words);
    copied += words;
    return place;
  }

  @Override
  public void collect() {
    heap.visitRoots(this::shade);
    while (count > 0) {
      int object = pending[--count];
      for (int i = 0; i < heap.references(object); i++) {
        int target = heap.reference(object, i);
        if (target != 0) {
          shade(target);
        }
      }
    }
    remembered.removeIf(holder -> !heap.isMarked(holder));
    heap.freeList().clear();
    int run = spaces.oldStart();
    int after;
    for (int b = run; b < spaces.oldEnd(); b = after) {
      after = heap.next(b);
      if (heap.isObject(b) && heap.isMarked(b)) {
        release(run, b);
        run = after;
      }
    }
    release(run, spaces.oldEnd());
    heap.clearMarks();
    collectYoung();
  }

  private void release(int start, int end) {
    if (start < end) {
      heap.freeList().add(start, end - start);
    }
  }

  private int shade(int object) {
    if (heap.mark(object)) {
      if (count == pending.length) {
        pending = Arrays.copyOf(pending, 2 * count);
      }
      pending[count++] = object;
    }
    return object;
  }
}
