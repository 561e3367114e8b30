package rootset.collectors;

import rootset.heap.Heap;
import rootset.heap.Pause;
import rootset.memory.FreeList;
import rootset.memory.MarkBitmap;
import rootset.memory.Memory;

/**
 * The whole heap as one space whose objects never move, swept lazily.
 *
 * <p>Blocks below the cursor are swept: an object there is alive as far as anybody knows, and the
 * mark bits are clear. From the cursor on, an unmarked object is dead, and its block is reclaimed
 * when the cursor comes to it. A run of words that the cursor frees becomes the allocation area if
 * it is long enough for what is asked, and goes to the free list otherwise. Words from the frontier
 * on were never used, and are not before the others are swept.
 */
class SweptSpace {
  private static final int INITIAL_WORDS = 1 << 18;

  private final Heap heap;
  private final FreeList freeList;
  private final MarkBitmap marks;
  private final Growth growth;
  private int cursor;
  private int frontier;

  SweptSpace(Heap heap) {
    this.heap = heap;
    this.freeList = heap.freeList();
    this.marks = heap.memory().marks();
    this.growth = new Growth(INITIAL_WORDS, INITIAL_WORDS, heap.end() - heap.start());
    this.cursor = heap.start();
    this.frontier = heap.start();
  }

  /** Finds room for an object; 0 if there is none below the limit of growth. */
  int allocate(int words) {
    int block = heap.area().take(words);
    if (block == Memory.NULL) {
      retireArea();
      block = refill(words);
    }
    return block;
  }

  /** Takes a block off the free list, sweeping as far as necessary; opens no allocation area. */
  int allocateBlock(int words) {
    finishSweeping();
    int block = freeList.take(words);
    return block == Memory.NULL && extend(words) ? freeList.take(words) : block;
  }

  /** Makes a free block of what is left of the allocation area. */
  void retireArea() {
    int from = heap.area().top();
    int words = heap.area().end() - from;
    heap.area().close();
    if (words > 0) {
      freeList.add(from, words);
    }
  }

  /** Forgets what is free, for marks tell now what is not. Ends the area first. */
  void beginSweeping(int liveWords) {
    freeList.clear();
    cursor = heap.start();
    growth.adapt(liveWords);
  }

  void finishSweeping() {
    if (cursor < frontier) {
      sweepOnFor(Integer.MAX_VALUE);
    }
  }

  boolean isDead(int object) {
    return object >= cursor && object < frontier && !heap.isMarked(object);
  }

  /** Lets the space reach to the end of the heap, whatever its limit is; whether it did not yet. */
  boolean exhaust() {
    boolean isShort = frontier < heap.end();
    growth.exhaust();
    frontier = heap.end();
    return isShort;
  }

  private int refill(int words) {
    boolean isOpen = cursor < frontier && sweepOnFor(words);
    if (!isOpen && !openListed(words)) {
      if (!extend(words) || !openListed(words)) {
        return Memory.NULL;
      }
    }
    return heap.area().take(words);
  }

  private boolean sweepOnFor(int words) {
    heap.pauseBegins(Pause.SWEEP);
    boolean isOpen = sweepFor(words);
    heap.pauseEnds(Pause.SWEEP);
    return isOpen;
  }

  private boolean openListed(int words) {
    int block = freeList.takeWhole(words);
    if (block == Memory.NULL) {
      return false;
    }
    heap.area().open(block, heap.next(block));
    return true;
  }

  /** Moves the cursor until an area of {@code words} words is open; whether that succeeded. */
  private boolean sweepFor(int words) {
    while (cursor < frontier) {
      int run = cursor;
      int live = marks.next(run, frontier);
      cursor = live;
      if (live < frontier) {
        heap.clearMark(live);
        cursor = heap.next(live);
      }
      heap.work().sweep(cursor - run);
      if (run < live && release(run, live, words)) {
        return true;
      }
    }
    return false;
  }

  /** Reclaims a run of dead words; whether it became the allocation area. */
  boolean release(int run, int end, int wanted) {
    heap.reclaim(run, end);
    if (end - run >= wanted) {
      heap.area().open(run, end);
      return true;
    }
    freeList.add(run, end - run);
    return false;
  }

  /** Lets the space grow by {@code words} words beyond the frontier, if the heap does not end. */
  void growFor(int words) {
    if (words <= heap.end() - frontier) {
      growth.reserve(frontier - heap.start() + words);
    }
  }

  /** Moves the frontier as far as the limit of growth allows; whether by enough. */
  private boolean extend(int words) {
    int limit = heap.start() + growth.limit();
    if (words > limit - frontier) {
      return false;
    }
    freeList.add(frontier, limit - frontier);
    if (limit < heap.end()) {
      heap.makeFree(limit, heap.end() - limit);
    }
    frontier = limit;
    cursor = limit;
    return true;
  }
}
