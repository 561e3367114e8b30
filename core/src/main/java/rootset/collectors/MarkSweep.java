package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;
import rootset.memory.Page;

/**
 * Mark-sweep: when no free block is long enough, marks what the roots reach and frees the rest.
 *
 * <p>An object is white while it is unmarked, grey while it is marked and waits on the grey stack,
 * black when it is marked and all its fields were visited. No black object refers to a white one;
 * when no grey object is left, white is garbage. Between collections every object is white.
 */
public final class MarkSweep implements Collector {
  private final WorkList grey = new WorkList();
  private Heap heap;

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.end() - heap.start());
  }

  @Override
  public int allocate(int words) {
    int block = heap.freeList().take(words);
    if (block == Memory.NULL) {
      collect();
      block = heap.freeList().take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    return block;
  }

  @Override
  public void collect() {
    prepare();
    trace();
    release();
  }

  /** Forgets what the last collection noted about the pages, and the free list. */
  private void prepare() {
    Memory memory = heap.memory();
    for (int page = 0; page < memory.pageCount(); page++) {
      memory.page(page * Memory.PAGE_WORDS).setLiveWords(0);
    }
    heap.freeList().clear();
  }

  /** Makes everything that the roots reach black. */
  private void trace() {
    heap.visitRoots(
        target -> {
          shade(target);
          return target;
        });
    while (!grey.isEmpty()) {
      blacken(grey.pop());
    }
  }

  private void shade(int object) {
    if (heap.mark(object)) {
      grey.push(object);
    }
  }

  private void blacken(int object) {
    int references = heap.references(object);
    for (int field = 0; field < references; field++) {
      int target = heap.reference(object, field);
      if (target != Memory.NULL) {
        shade(target);
      }
    }
  }

  /** Sweeps the heap in order of addresses: each run of blocks without a black one becomes free. */
  private void release() {
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); ) {
      int next = heap.next(block);
      if (heap.isObject(block) && heap.isMarked(block)) {
        free(run, block);
        survive(block, next);
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

  /** Makes an object white again and notes its words on the pages that it lies in. */
  private void survive(int object, int end) {
    heap.clearMark(object);
    for (int from = object; from < end; ) {
      Page page = heap.memory().page(from);
      int to = Math.min(end, page.start() + Memory.PAGE_WORDS);
      page.setLiveWords(page.liveWords() + to - from);
      from = to;
    }
  }
}
