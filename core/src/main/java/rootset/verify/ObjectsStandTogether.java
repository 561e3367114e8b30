package rootset.verify;

/**
 * After compaction the objects stand at the low end of the heap without a gap. With semi-spaces all
 * objects stand in one half, after a collection without a gap from its beginning.
 */
final class ObjectsStandTogether implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.MISPLACED;
  }

  @Override
  public void check(Moment moment) {
    if (moment.promise() == Promise.COMPACTING && moment.isCollection()) {
      checkNoGap(moment, 1);
    } else if (moment.promise() == Promise.COPYING) {
      int half = (moment.heap().end() - 1) / 2;
      boolean isLow = first(moment) <= half;
      checkHalf(moment, isLow ? 1 : half + 1, isLow ? half : 2 * half);
      if (moment.isCollection()) {
        checkNoGap(moment, isLow ? 1 : half + 1);
      }
    }
  }

  private static int first(Moment moment) {
    int block = 1;
    while (block < moment.heap().end() && !moment.heap().isObject(block)) {
      block = moment.heap().next(block);
    }
    return block;
  }

  private static void checkHalf(Moment moment, int from, int to) {
    HeapImage heap = moment.heap();
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && (block < from || heap.next(block) > to + 1)) {
        throw new Broken(
            moment.nameAt(block)
                + " should stand in the half from "
                + from
                + " to "
                + to
                + ", where the first object stands");
      }
    }
  }

  private static void checkNoGap(Moment moment, int from) {
    int expected = from;
    for (int block = 1; block < moment.heap().end(); block = moment.heap().next(block)) {
      if (moment.heap().isObject(block)) {
        if (block != expected) {
          throw new Broken(
              moment.nameAt(block) + " should stand at address " + expected + ", without a gap");
        }
        expected = moment.heap().next(block);
      }
    }
  }
}
