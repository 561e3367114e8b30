package rootset.collectors;

import java.util.Arrays;
import java.util.function.IntConsumer;
import rootset.heap.Heap;
import rootset.memory.Memory;

/** The spaces of objects that are not young: old objects, code, and large ones of both kinds. */
class OldGeneration {
  private static final int INDEX_BITS = 14;
  private static final int FREE_PERCENT = 70;
  private static final int MOST_PAGES_OF_COPIES = 16;
  private static final int LEAST_YIELD = 16; // one page of so many

  private final Memory memory;
  private final PagePool pool;
  private final PagedSpace objects;
  private final PagedSpace code;
  private final LargeObjectSpace large;
  private final LargeObjectSpace largeCode;
  private int usedWords;
  private int stress; // the state of the random numbers; 0 if pages are chosen for a reason

  /** Takes all of the memory from address {@code from} on, which begins a page. */
  OldGeneration(Heap heap, int from, RememberedSet remembered) {
    this.memory = heap.memory();
    this.pool = new PagePool(heap, from);
    this.objects = newSpace(heap, pool, remembered, "old");
    this.code = newSpace(heap, pool, remembered, "code");
    this.large = newLargeSpace(heap, pool, remembered, "large");
    this.largeCode = newLargeSpace(heap, pool, remembered, "large code");
  }

  PagedSpace newSpace(Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new PagedSpace(heap, pool, remembered, name);
  }

  LargeObjectSpace newLargeSpace(Heap heap, PagePool pool, RememberedSet remembered, String name) {
    return new LargeObjectSpace(heap, pool, remembered, name);
  }

  int allocate(int words) {
    return count(objects.allocate(words), words);
  }

  int allocateCode(int words) {
    return count(code.allocate(words), words);
  }

  int allocateLarge(int words) {
    return count(large.allocate(words), words);
  }

  int allocateLargeCode(int words) {
    return count(largeCode.allocate(words), words);
  }

  /** The words of the objects that lived after the last collection, and of those born since. */
  int usedWords() {
    return usedWords;
  }

  /** Says how many words the objects take that live, once a collection has moved them. */
  void setUsedWords(int words) {
    usedWords = words;
  }

  int pageWords() {
    return memory.pageWords();
  }

  int freePages() {
    return pool.free();
  }

  boolean isUnswept(int object) {
    return objects.isUnswept(object) || code.isUnswept(object);
  }

  /** Takes the pages from address {@code from} to {@code to}, which belong to nobody. */
  void takeOver(int from, int to) {
    pool.giveBack(from, (to - from) / pageWords());
  }

  void finishSweeping() {
    objects.finishSweeping();
    code.finishSweeping();
  }

  /** Frees large objects at once, and leaves the others to be swept when room is wanted. */
  void beginSweeping() {
    objects.beginSweeping();
    code.beginSweeping();
    large.sweep();
    largeCode.sweep();
  }

  void forEachLive(IntConsumer action) {
    objects.forEachLive(action);
    code.forEachLive(action);
    large.forEachLive(action);
    largeCode.forEachLive(action);
  }

  void setAside(int page) {
    objects.setAside(page);
  }

  void takeBack(int page) {
    objects.takeBack(page);
  }

  void release(int page) {
    objects.release(page);
  }

  /**
   * The old pages worth evacuating, those with the fewest live words first: pages of which 70 % are
   * free, as long as there are few words to copy, and only if that yields a page (V8's rule); and,
   * because all that lives must be visited when old objects move, not for a small part of the
   * pages. If {@code pressed}, any page that is not full.
   */
  int[] fragmentedPages(boolean pressed) {
    if (stress != 0) {
      return randomPages();
    }
    int[] order = new int[objects.pages()];
    for (int i = 0; i < order.length; i++) {
      order[i] = live(objects.page(i)) << INDEX_BITS | i;
    }
    Arrays.sort(order);
    int most = pressed ? pageWords() - 1 : pageWords() * (100 - FREE_PERCENT) / 100;
    int budget = pressed ? Integer.MAX_VALUE : MOST_PAGES_OF_COPIES * pageWords();
    int[] chosen = new int[order.length];
    int count = 0;
    int words = 0;
    for (int entry : order) {
      int live = entry >>> INDEX_BITS;
      if (live > 0 && live <= most && words + live <= budget) {
        words += live;
        chosen[count++] = objects.page(entry & (1 << INDEX_BITS) - 1);
      }
    }
    int yield = count - (words + pageWords() - 1) / pageWords();
    int wanted = pressed ? 1 : Math.max(1, order.length / LEAST_YIELD);
    return yield < wanted ? new int[0] : Arrays.copyOf(chosen, count);
  }

  private int[] randomPages() {
    int[] chosen = new int[objects.pages()];
    int count = 0;
    for (int i = 0; i < chosen.length; i++) {
      stress ^= stress << 13; // Marsaglia's xorshift
      stress ^= stress >>> 17;
      stress ^= stress << 5;
      if (stress < 0 && live(objects.page(i)) > 0) {
        chosen[count++] = objects.page(i);
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  /** From now on pages are chosen at random; 0 ends that. */
  void chooseAtRandom(int seed) {
    stress = seed;
  }

  private int live(int page) {
    return memory.page(page).liveWords();
  }

  private int count(int block, int words) {
    if (block != Memory.NULL) {
      usedWords += words;
    }
    return block;
  }
}
