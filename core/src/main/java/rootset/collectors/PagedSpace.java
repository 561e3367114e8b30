package rootset.collectors;

import java.util.Arrays;
import java.util.function.IntConsumer;
import rootset.heap.Heap;
import rootset.memory.FreeList;
import rootset.memory.Header;
import rootset.memory.MarkBitmap;
import rootset.memory.Memory;

/**
 * A space of pages; no object crosses the border of a page. Each page is swept when the space wants
 * room, one at a time.
 *
 * <p>A page is unswept from the end of marking until then: its live objects are marked, and what is
 * not marked is dead. Objects are born in an allocation area of the space's own, which is always a
 * well-formed free block.
 */
class PagedSpace {
  private final Heap heap;
  private final Memory memory;
  private final MarkBitmap marks;
  private final PagePool pool;
  private final RememberedSet remembered;
  private final String name;
  private final FreeList freeList;
  private final boolean[] unswept; // by page number
  private int[] pages = new int[8]; // addresses
  private int count;
  private int nextToSweep; // an index into pages; those below are swept
  private int top;
  private int end;

  PagedSpace(Heap heap, PagePool pool, RememberedSet remembered, String name) {
    this.heap = heap;
    this.memory = heap.memory();
    this.marks = memory.marks();
    this.pool = pool;
    this.remembered = remembered;
    this.name = name;
    this.freeList = new FreeList(memory);
    this.unswept = new boolean[memory.pageCount()];
  }

  /** Finds room for an object of at most a page; 0 if there is none and no page is left. */
  int allocate(int words) {
    if (words > end - top && !refill(words)) {
      return Memory.NULL;
    }
    int block = top;
    top += words;
    if (top < end) {
      memory.store(top, Header.free(end - top));
    }
    memory.store(block, Header.free(words));
    return block;
  }

  int pages() {
    return count;
  }

  int page(int index) {
    return pages[index];
  }

  boolean isUnswept(int address) {
    return unswept[address / memory.pageWords()];
  }

  /** The words in which no object stands, as far as they are known: listed, or in the area. */
  int freeWords() {
    return freeList.words() + end - top;
  }

  int wastedWords() {
    return freeList.wastedWords();
  }

  int largestFree() {
    return Math.max(freeList.largest(), end - top);
  }

  /** Forgets what is free: from now on, only marks tell. */
  void beginSweeping() {
    top = 0;
    end = 0;
    freeList.clear();
    for (int i = 0; i < count; i++) {
      unswept[pages[i] / memory.pageWords()] = true;
    }
    nextToSweep = 0;
  }

  /** Sweeps what is still unswept. */
  void finishSweeping() {
    while (nextToSweep < count) {
      sweepNext();
    }
  }

  /** Takes the page at {@code page} out of the space for the time being: nothing is put there. */
  void setAside(int page) {
    int index = 0;
    while (pages[index] != page) {
      index++;
    }
    System.arraycopy(pages, index + 1, pages, index, count - index - 1);
    count--;
  }

  /** Takes an unswept page back that was set aside. */
  void takeBack(int page) {
    add(page);
    unswept[page / memory.pageWords()] = true;
  }

  /** Gives away a page that was set aside, and what is left on it. */
  void release(int page) {
    unswept[page / memory.pageWords()] = false;
    forget(page, page + memory.pageWords());
    pool.giveBack(page, 1);
  }

  /** Shows every object of the space that is alive, as far as is known, to {@code action}. */
  void forEachLive(IntConsumer action) {
    for (int i = 0; i < count; i++) {
      int page = pages[i];
      int pageEnd = page + memory.pageWords();
      boolean byMarks = isUnswept(page);
      int block = byMarks ? marks.next(page, pageEnd) : page;
      while (block < pageEnd) {
        int next = heap.next(block);
        if (heap.isObject(block)) {
          action.accept(block);
        }
        block = byMarks ? marks.next(next, pageEnd) : next;
      }
    }
  }

  /**
   * Opens the next area: what is listed, or comes to light on one more page; else a new page; when
   * there is none left, what comes to light anywhere. So a pause that allocates does not sweep
   * everything. (V8's order.)
   */
  private boolean refill(int words) {
    retireArea();
    return openListed(words) || sweepOne(words) || grow() || sweepFor(words);
  }

  private boolean openListed(int words) {
    return open(freeList.takeWhole(words));
  }

  private boolean sweepOne(int words) {
    if (nextToSweep == count) {
      return false;
    }
    sweepNext();
    return openListed(words);
  }

  private boolean sweepFor(int words) {
    while (nextToSweep < count) {
      if (sweepOne(words) || grow()) {
        return true;
      }
    }
    return false;
  }

  private boolean open(int block) {
    if (block == Memory.NULL) {
      return false;
    }
    top = block;
    end = heap.next(block);
    return true;
  }

  private void retireArea() {
    if (top < end) {
      freeList.add(top, end - top);
    }
    top = 0;
    end = 0;
  }

  private boolean grow() {
    int page = pool.take(1, name);
    if (page == Memory.NULL) {
      return false;
    }
    add(page);
    pages[count - 1] = pages[nextToSweep];
    pages[nextToSweep++] = page;
    top = page;
    end = page + memory.pageWords();
    return true;
  }

  private void add(int page) {
    if (count == pages.length) {
      pages = Arrays.copyOf(pages, 2 * count);
    }
    pages[count++] = page;
  }

  /** Sweeps a page; one that turns out to be empty leaves the space, unless it is the only one. */
  private void sweepNext() {
    int page = pages[nextToSweep];
    int pageEnd = page + memory.pageWords();
    heap.work().sweep(memory.pageWords());
    if (marks.next(page, pageEnd) == pageEnd && count > 1) {
      setAside(page);
      release(page);
      return;
    }
    nextToSweep++;
    unswept[page / memory.pageWords()] = false;
    sweep(page, pageEnd);
  }

  /** Lists the gaps between marked objects as free, and clears the marks. */
  void sweep(int page, int pageEnd) {
    int run = page;
    while (run < pageEnd) {
      int live = marks.next(run, pageEnd);
      if (run < live) {
        forget(run, live);
        freeList.add(run, live - run);
      }
      run = live == pageEnd ? pageEnd : heap.next(live);
    }
    marks.clear(page, pageEnd);
  }

  /** Nothing from {@code from} to {@code to} is alive, so nothing there is remembered. */
  private void forget(int from, int to) {
    heap.reclaim(from, to);
    remembered.removeAll(from, to);
  }
}
