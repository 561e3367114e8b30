package rootset.collectors;

import rootset.heap.Heap;
import rootset.memory.Memory;

/** The pages that belong to no space; each of them is a free block. */
final class PagePool {
  private final Heap heap;
  private final Memory memory;
  private final int pageWords;
  private final int firstPage;
  private final int lastPage; // one behind
  private int lowestFree;
  private int free;

  /** Starts with all whole pages from address {@code from} on, which begins a page. */
  PagePool(Heap heap, int from) {
    this.heap = heap;
    this.memory = heap.memory();
    this.pageWords = memory.pageWords();
    this.firstPage = from / pageWords;
    this.lastPage = heap.end() / pageWords;
    this.lowestFree = firstPage;
    this.free = lastPage - firstPage;
    for (int page = firstPage; page < lastPage; page++) {
      heap.makeFree(page * pageWords, pageWords);
    }
    if (lastPage * pageWords < heap.end()) {
      heap.makeFree(lastPage * pageWords, heap.end() - lastPage * pageWords);
    }
  }

  /** The number of pages that belong to no space. */
  int free() {
    return free;
  }

  /** Gives {@code count} adjacent pages to a space; the address of the first, or 0. */
  int take(int count, String owner) {
    if (count > free) {
      return Memory.NULL;
    }
    int run = 0;
    for (int page = lowestFree; page < lastPage; page++) {
      run = isFree(page) ? run + 1 : 0;
      if (run == count) {
        return claim(page - count + 1, count, owner);
      }
    }
    return Memory.NULL;
  }

  /** Takes {@code count} pages back, the first at {@code start}, whose objects are reclaimed. */
  void giveBack(int start, int count) {
    for (int address = start; address < start + count * pageWords; address += pageWords) {
      memory.page(address).setOwner("");
      memory.page(address).setLiveWords(0);
      heap.makeFree(address, pageWords);
    }
    free += count;
    lowestFree = Math.min(lowestFree, start / pageWords);
  }

  private int claim(int page, int count, String owner) {
    for (int i = page; i < page + count; i++) {
      memory.page(i * pageWords).setOwner(owner);
    }
    free -= count;
    while (lowestFree < lastPage && !isFree(lowestFree)) {
      lowestFree++;
    }
    return page * pageWords;
  }

  private boolean isFree(int page) {
    return memory.page(page * pageWords).owner().isEmpty();
  }
}
