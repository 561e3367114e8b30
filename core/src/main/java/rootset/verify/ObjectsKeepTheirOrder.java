package rootset.verify;

/** Compaction slides: of two objects, the one that stood in front of the other still does. */
final class ObjectsKeepTheirOrder implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.MISPLACED;
  }

  @Override
  public void check(Moment moment) {
    if (moment.promise() != Promise.COMPACTING) {
      return;
    }
    HeapImage heap = moment.heap();
    int front = 0;
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      int object = heap.isObject(block) ? heap.object(block) : HeapImage.STRANGER;
      int stood = object == HeapImage.STRANGER ? 0 : moment.sightings().before(object);
      if (stood == 0) {
        continue;
      }
      if (front != 0 && stood < moment.sightings().before(front)) {
        throw new Broken(wrong(moment, front, object));
      }
      front = object;
    }
  }

  private static String wrong(Moment moment, int front, int object) {
    return moment.graph().name(object)
        + " stood in front of "
        + moment.graph().name(front)
        + " (at address "
        + moment.sightings().before(object)
        + ", which is below "
        + moment.sightings().before(front)
        + "), but now stands behind it (at address "
        + moment.live().address(object)
        + ", which is above "
        + moment.live().address(front)
        + ")";
  }
}
