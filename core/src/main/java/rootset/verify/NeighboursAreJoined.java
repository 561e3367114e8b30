package rootset.verify;

/** A tracing collection leaves no two free blocks side by side. */
final class NeighboursAreJoined implements Invariant {
  @Override
  public void check(Moment moment) {
    if (moment.promise() != Promise.TRACING || !moment.isCollection()) {
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
