package rootset.verify;

/**
 * Memory is refused only if what is asked for cannot be placed next to the promised objects:
 * nowhere in a run of adjacent words if objects stay; not in the heap if they are compacted, not in
 * half of it if they are copied.
 */
final class RefusalIsJustified implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.REFUSED;
  }

  @Override
  public void check(Moment moment) {
    if (!moment.isRefusal()) {
      return;
    }
    // That the objects standing here are the promised ones is checked before.
    int heapWords = moment.heap().end() - 1;
    switch (moment.promise()) {
      case COMPACTING -> checkRoom(moment, heapWords, "the heap");
      case COPYING -> checkRoom(moment, heapWords / 2, "a half");
      case NURSERY, TENURING -> {
        int nursery = Nursery.room(moment.heap());
        check(moment, nursery, "the nursery has " + nursery + " adjacent free words");
        int old = Nursery.oldRoom(moment.heap());
        check(moment, old, "the old space has " + old + " adjacent free words");
      }
      default -> {
        int longest = moment.heap().longestRun();
        check(moment, longest, longest + " adjacent words hold no object");
      }
    }
  }

  private static void checkRoom(Moment moment, int words, String what) {
    int live = moment.heap().objectWords();
    String found = "the objects take " + live + " words, and " + what + " has " + words;
    check(moment, words - live, found);
  }

  private static void check(Moment moment, int room, String found) {
    int wanted = moment.program().refusedWords();
    if (room >= wanted) {
      throw new Broken("a block of " + wanted + " words was refused, but " + found);
    }
  }
}
