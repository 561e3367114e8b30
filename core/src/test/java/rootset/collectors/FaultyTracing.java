package rootset.collectors;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;

/** Mark-sweep with one fault: what an oracle must catch. */
final class FaultyTracing implements Collector {
  enum Fault {
    NONE,
    FORGETS_FRAMES_BELOW_THE_TOP,
    FORGETS_THE_TOP_FRAME,
    FORGETS_GLOBALS,
    MARKS_FIRST_FIELD_ONLY,
    MARKS_ALL_BUT_THE_LAST_FIELD,
    MARKS_ROOTS_ONLY,
    DROPS_SOME_GREY_OBJECTS,
    KEEPS_MARKS,
    JOINS_NOTHING,
    FORGETS_THE_LAST_RUN,
    FREES_THE_MARKED,
    NEVER_FREES,
    HANDS_OUT_TWICE,
    HANDS_OUT_WITHOUT_ASKING,
    FORGETS_THE_REST,
    REFUSES_WITHOUT_COLLECTING,
    REFUSES_WHEN_HALF_FULL,
    LOSES_A_WORD,
    COLLECTS_AFTER_ALLOCATING,
    CLEARS_A_FIELD,
    SCRIBBLES_ON_DATA
  }

  private final Fault fault;
  private final WorkList grey = new WorkList();
  private Heap heap;
  private int lastBlock;
  private int pending;

  FaultyTracing(Fault fault) {
    this.fault = fault;
  }

  @Override
  public void attach(Heap heap) {
    this.heap = heap;
    heap.freeList().add(heap.start(), heap.end() - heap.start());
  }

  @Override
  public int allocate(int words) {
    if (fault == Fault.HANDS_OUT_TWICE && lastBlock != 0 && ++pending % 5 == 0) {
      return again(words);
    }
    int block = take(words);
    if (block == Memory.NULL && fault != Fault.REFUSES_WITHOUT_COLLECTING) {
      collect();
      block = take(words);
    }
    if (block == Memory.NULL) {
      throw new HeapExhausted(words);
    }
    if (fault == Fault.COLLECTS_AFTER_ALLOCATING && ++pending % 7 == 0) {
      collect();
    }
    lastBlock = block;
    return block;
  }

  @Override
  public void collect() {
    if (fault == Fault.NEVER_FREES) {
      return;
    }
    heap.freeList().clear();
    trace();
    sweep();
  }

  private int take(int words) {
    if (fault == Fault.REFUSES_WHEN_HALF_FULL && heap.freeList().words() < heap.end() / 2) {
      return Memory.NULL;
    }
    if (fault == Fault.HANDS_OUT_WITHOUT_ASKING) {
      return lastBlock == 0 ? heap.freeList().take(words) : heap.start() + ++pending % heap.end();
    }
    if (fault == Fault.FORGETS_THE_REST) {
      int block = heap.freeList().take(words + 1);
      if (block != Memory.NULL) {
        heap.memory().store(block + words, 0);
        return block;
      }
    }
    return heap.freeList().take(words);
  }

  /** The block of the object allocated last, made to look free. */
  private int again(int words) {
    if (heap.words(lastBlock) == words) {
      heap.makeFree(lastBlock, words);
      return lastBlock;
    }
    return take(words);
  }

  private void trace() {
    int roots = countRoots();
    int globals = countGlobals();
    int top = countTop();
    int[] seen = new int[1];
    heap.visitRoots(
        target -> {
          int index = seen[0]++;
          boolean global = index >= roots - globals;
          boolean inTop = !global && index >= roots - globals - top;
          boolean forgotten =
              fault == Fault.FORGETS_GLOBALS && global
                  || fault == Fault.FORGETS_THE_TOP_FRAME && inTop
                  || fault == Fault.FORGETS_FRAMES_BELOW_THE_TOP && !global && !inTop;
          if (!forgotten) {
            shade(target);
          }
          return target;
        });
    while (!grey.isEmpty()) {
      blacken(grey.pop());
    }
  }

  private int countRoots() {
    int[] count = new int[1];
    heap.visitRoots(
        target -> {
          count[0]++;
          return target;
        });
    return count[0];
  }

  private int countGlobals() {
    int count = 0;
    for (int slot = 0; slot < heap.globals().slots(); slot++) {
      count += heap.globals().get(slot) == Memory.NULL ? 0 : 1;
    }
    return count;
  }

  private int countTop() {
    int count = 0;
    for (int slot = 0; slot < heap.stack().top().slots(); slot++) {
      count += heap.stack().top().get(slot) == Memory.NULL ? 0 : 1;
    }
    return count;
  }

  private void shade(int object) {
    if (heap.mark(object) && !(fault == Fault.DROPS_SOME_GREY_OBJECTS && ++pending % 16 == 0)) {
      grey.push(object);
    }
  }

  private void blacken(int object) {
    if (fault == Fault.MARKS_ROOTS_ONLY) {
      return;
    }
    int references = heap.references(object);
    int to = references;
    if (fault == Fault.MARKS_FIRST_FIELD_ONLY) {
      to = Math.min(references, 1);
    } else if (fault == Fault.MARKS_ALL_BUT_THE_LAST_FIELD) {
      to = references - 1;
    }
    for (int field = 0; field < to; field++) {
      if (heap.reference(object, field) != Memory.NULL) {
        shade(heap.reference(object, field));
      }
    }
    if (fault == Fault.CLEARS_A_FIELD && references > 1) {
      heap.setReference(object, 1, Memory.NULL);
    }
    if (fault == Fault.SCRIBBLES_ON_DATA && heap.shape(object).data() > 0) {
      heap.memory().store(object + heap.words(object) - 1, object);
    }
  }

  private void sweep() {
    int run = heap.start();
    for (int block = heap.start(); block < heap.end(); ) {
      int next = heap.next(block);
      if (heap.isObject(block) && survives(block)) {
        free(run, block);
        if (fault != Fault.KEEPS_MARKS) {
          heap.clearMark(block);
        }
        run = next;
      } else if (fault == Fault.JOINS_NOTHING) {
        free(run, next);
        run = next;
      } else {
        heap.clearMark(block);
      }
      block = next;
    }
    if (fault != Fault.FORGETS_THE_LAST_RUN) {
      free(run, heap.end());
    }
  }

  private boolean survives(int object) {
    boolean marked = heap.isMarked(object);
    return fault == Fault.FREES_THE_MARKED && object % 3 == 0 ? !marked : marked;
  }

  private void free(int from, int to) {
    if (from < to) {
      int words = fault == Fault.LOSES_A_WORD && to - from > 8 ? to - from - 1 : to - from;
      heap.freeList().add(from, words);
    }
  }
}
