package rootset.verify;

/**
 * Every object that stands was made by the program, and no promised one is missing or too many. If
 * objects move, an unreachable one may stand anywhere until a collection, or a refusal, is through.
 */
final class SurvivorsAsPromised implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.KEPT;
  }

  @Override
  public void check(Moment moment) {
    if (moment.promise() == Promise.COUNTING) {
      checkKeptStand(moment);
    } else if (moment.promise() == Promise.CYCLE_COLLECTING) {
      // That all reachable objects stand is checked before.
      moment.counted().retain(moment::stands, moment.program().roots().all());
    }
    HeapImage heap = moment.heap();
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      if (heap.isObject(block) && heap.object(block) == HeapImage.STRANGER) {
        checkUnreachable(moment, block);
      }
    }
  }

  private static void checkKeptStand(Moment moment) {
    CountedObjects counted = moment.counted();
    for (int i = 0; i < counted.count(); i++) {
      int object = counted.object(i);
      if (!moment.stands(object)) {
        throw new Broken(
            moment.graph().name(object)
                + " should stand, for references to it are left, but "
                + moment.fate(object),
            Violation.Kind.LOST);
      }
    }
  }

  private static void checkUnreachable(Moment moment, int address) {
    String name = nameOfUnreachable(moment, address) + " still stands at address " + address;
    int object = moment.program().bornAt(address);
    if (moment.promise().countsReferences() && !moment.counted().keeps(object)) {
      throw new Broken(name + ", but no reference to it is left");
    }
    if (moment.promise() == Promise.COUNTING) {
      return;
    }
    if (moment.isCollection() && moment.marking().mayFloat(object)) {
      return;
    }
    if (moment.isCollection()) {
      throw new Broken(name + " after the collection, but nothing reaches it");
    } else if (moment.isRefusal()) {
      throw new Broken(name + " when memory was refused, but nothing reaches it");
    }
  }

  /** If objects move, nobody can tell which one it is, for it may come from anywhere. */
  private static String nameOfUnreachable(Moment moment, int address) {
    if (moment.promise().movesObjects()) {
      return "the " + moment.shapeAt(address);
    }
    int object = moment.program().bornAt(address);
    if (object == 0 || !moment.stands(object)) {
      throw new Broken("an object that the program did not make stands at address " + address);
    }
    return moment.graph().name(object);
  }
}
