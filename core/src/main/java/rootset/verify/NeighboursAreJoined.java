package rootset.verify;

/** A collection leaves no two free blocks side by side, be objects moved together or not. */
final class NeighboursAreJoined implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.NOT_JOINED;
  }

  @Override
  public void check(Moment moment) {
    boolean joins =
        switch (moment.promise()) {
          case TRACING, INCREMENTAL, COMPACTING -> true;
          default -> false;
        };
    if (!joins || !moment.isCollection()) {
      return;
    }
    HeapImage heap = moment.heap();
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      int next = heap.next(block);
      if (heap.isFree(block) && heap.isFree(next)) {
        throw new Broken(
            "the free blocks at addresses "
                + block
                + " and "
                + next
                + " are neighbours, but the collection did not join them");
      }
    }
  }
}
