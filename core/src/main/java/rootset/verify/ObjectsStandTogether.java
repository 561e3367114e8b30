package rootset.verify;

/**
 * After compaction the objects stand at the low end of the heap without a gap, in the order in
 * which they stood. With semi-spaces all objects stand in one half, after a collection without a
 * gap.
 */
final class ObjectsStandTogether implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    boolean collected = moment.moment().isCollection();
    if (moment.promise() == Promise.COMPACTING && collected) {
      checkNoGap(moment, 1);
      checkOrder(moment);
    } else if (moment.promise() == Promise.COPYING) {
      int half = (moment.heap().end() - 1) / 2;
      int first = first(moment);
      boolean isLow = first <= half;
      checkHalf(moment, isLow ? 1 : half + 1, isLow ? half : 2 * half);
      if (collected) {
        checkNoGap(moment, isLow ? 1 : half + 1);
      }
    }
  }

  private static int first(EngineMoment moment) {
    int block = 1;
    while (block < moment.heap().end() && !moment.heap().isObject(block)) {
      block = moment.heap().next(block);
    }
    return block;
  }

  private static void checkHalf(EngineMoment moment, int from, int to) {
    HeapImage heap = moment.heap();
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && (block < from || heap.next(block) > to + 1)) {
        throw new Broken(
            moment.nameAt(block) + " should stand in the half from " + from + " to " + to);
      }
    }
  }

  private static void checkNoGap(EngineMoment moment, int from) {
    int expected = from;
    for (int block = first(moment); block < moment.heap().end(); ) {
      int next = moment.heap().next(block);
      if (moment.heap().isObject(block)) {
        if (block != expected) {
          throw new Broken(
              moment.nameAt(block) + " should stand at address " + expected + ", without a gap");
        }
        expected = next;
      }
      block = next;
    }
  }

  private static void checkOrder(EngineMoment moment) {
    if (moment.before() == null) {
      return;
    }
    int before = 0;
    for (int block = 1; block < moment.heap().end(); block = moment.heap().next(block)) {
      int object = moment.standing().object(block);
      if (object != 0) {
        int stood = moment.before().standing().address(object);
        if (stood < before) {
          throw new Broken(moment.nameAt(block) + " stands where it did not stand in order");
        }
        before = stood;
      }
    }
  }
}
