package rootset.collectors;

import java.util.function.IntConsumer;
import rootset.heap.Heap;
import rootset.memory.Memory;

/** Objects of more than half a page, each on pages of its own. They are never moved. */
class LargeObjectSpace {
  private final Heap heap;
  private final PagePool pool;
  private final RememberedSet remembered;
  private final String name;
  private final int pageWords;
  private final WorkList objects = new WorkList();

  LargeObjectSpace(Heap heap, PagePool pool, RememberedSet remembered, String name) {
    this.heap = heap;
    this.pool = pool;
    this.remembered = remembered;
    this.name = name;
    this.pageWords = heap.memory().pageWords();
  }

  /** Finds adjacent pages for an object; 0 if there are none. */
  int allocate(int words) {
    int count = pages(words);
    int object = pool.take(count, name);
    if (object != Memory.NULL) {
      heap.makeFree(object, words);
      int rest = count * pageWords - words;
      if (rest > 0) {
        heap.makeFree(object + words, rest);
      }
      objects.push(object);
    }
    return object;
  }

  /** Gives the pages of unmarked objects back, and clears the marks of the others. */
  void sweep() {
    heap.work().sweep(objects.size());
    objects.retain(this::survives);
  }

  void forEachLive(IntConsumer action) {
    for (int i = 0; i < objects.size(); i++) {
      action.accept(objects.get(i));
    }
  }

  boolean survives(int object) {
    if (heap.isMarked(object)) {
      heap.clearMark(object);
      return true;
    }
    int count = pages(heap.words(object));
    int end = object + count * pageWords;
    heap.reclaim(object, end);
    remembered.removeAll(object, end);
    pool.giveBack(object, count);
    return false;
  }

  private int pages(int words) {
    return (words - 1) / pageWords + 1;
  }
}
