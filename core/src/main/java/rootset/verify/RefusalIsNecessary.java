package rootset.verify;

/**
 * Memory is refused only if what is asked for cannot be placed next to what lives: nowhere in a run
 * of adjacent words if objects stay; not in the heap if they are compacted, not in half of it if
 * they are copied; and with generations on no page where such an object belongs.
 */
final class RefusalIsNecessary implements EngineInvariant {
  private static final int SAFE_SHARE = 2;

  @Override
  public void check(EngineMoment moment) {
    if (!moment.moment().isRefusal()) {
      return;
    }
    int wanted = moment.moment().program().refusedWords();
    int heapWords = moment.heap().end() - 1;
    int live = moment.standing().words();
    switch (moment.promise()) {
      case COMPACTING -> require(live + wanted > heapWords, wanted, live + " words live");
      case COPYING -> require(live + wanted > heapWords / 2, wanted, live + " words live");
      case GENERATIONAL -> checkPages(moment, wanted, live);
      case COUNTING,
          CYCLE_COLLECTING,
          TRACING,
          INCREMENTAL,
          INSERTION_BARRIER,
          DELETION_BARRIER,
          NURSERY,
          TENURING -> {
        int longest = moment.heap().longestRun();
        require(longest < wanted, wanted, longest + " adjacent words hold no object");
      }
    }
  }

  private static void checkPages(EngineMoment moment, int wanted, int live) {
    boolean isCode =
        switch (moment.moment().program().refusedShape().kind()) {
          case CODE -> true;
          case PLAIN, WEAK, EPHEMERON -> false;
        };
    int pageWords = moment.insides().pageWords();
    if (wanted > pageWords / 2) {
      int pages = (wanted - 1) / pageWords + 1;
      int free = longestRunOfFreePages(moment);
      require(free < pages, wanted, free + " adjacent pages are free");
      return;
    }
    int longest = longestRunInPages(moment, isCode ? "code" : "old");
    require(longest < wanted, wanted, "a page has " + longest + " adjacent free words");
    if (!isCode) {
      int young = youngRun(moment);
      require(young < wanted, wanted, "from-space has " + young + " free words");
      if (isSmallOnly(moment)) {
        boolean tight = live + wanted > (moment.heap().end() - 1) / SAFE_SHARE;
        require(tight, wanted, "only " + live + " words live");
      }
    }
  }

  private static void require(boolean holds, int wanted, String found) {
    if (!holds) {
      throw new Broken("a block of " + wanted + " words was refused, but " + found);
    }
  }

  /** The longest run of free words that lies within a page of a space, or a free page. */
  static int longestRunInPages(EngineMoment moment, String owner) {
    boolean[] free = freeWords(moment);
    int pageWords = moment.insides().pageWords();
    int longest = 0;
    for (int page = 0; page < wholePages(moment); page++) {
      String found = moment.insides().owners()[page];
      if (found.equals(owner) || found.isEmpty()) {
        longest = Math.max(longest, longestRun(free, page * pageWords, (page + 1) * pageWords));
      }
    }
    return longest;
  }

  /** The distance between the semi-spaces in words. */
  static int semiWords(EngineMoment moment) {
    int pages = 0;
    for (String owner : moment.insides().owners()) {
      pages += owner.equals("from") ? 1 : 0;
    }
    return pages * moment.insides().pageWords();
  }

  private static int youngRun(EngineMoment moment) {
    boolean[] free = freeWords(moment);
    int semiWords = semiWords(moment);
    int start = moment.owner(1).equals("from") ? 0 : semiWords;
    // Both semi-spaces are as long as the lower one, whose word 0 belongs to no block.
    int end = start == 0 ? semiWords : 2 * semiWords - 1;
    return longestRun(free, start, end);
  }

  private static int longestRunOfFreePages(EngineMoment moment) {
    int longest = 0;
    int run = 0;
    for (int page = 0; page < wholePages(moment); page++) {
      run = moment.insides().owners()[page].isEmpty() ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static int wholePages(EngineMoment moment) {
    return moment.heap().end() / moment.insides().pageWords();
  }

  private static boolean isSmallOnly(EngineMoment moment) {
    for (String owner : moment.insides().owners()) {
      if (owner.startsWith("large") || owner.equals("code")) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] freeWords(EngineMoment moment) {
    HeapImage heap = moment.heap();
    boolean[] free = new boolean[heap.end() + 1];
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      for (int word = block; heap.isFree(block) && word < heap.next(block); word++) {
        free[word] = true;
      }
    }
    return free;
  }

  private static int longestRun(boolean[] free, int from, int to) {
    int longest = 0;
    int run = 0;
    for (int word = from; word < to; word++) {
      run = free[word] ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
