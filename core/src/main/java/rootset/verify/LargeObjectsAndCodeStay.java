package rootset.verify;

/** Large objects and code never move in a heap with generations. */
final class LargeObjectsAndCodeStay implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    if (moment.promise() != Promise.GENERATIONAL) {
      return;
    }
    for (int object = 1; object <= moment.standing().last(); object++) {
      if (!moment.standing().has(object) || moment.followed().moves(object) == 0) {
        continue;
      }
      int address = moment.standing().address(object);
      boolean isLarge = moment.heap().length(address) > moment.insides().pageWords() / 2;
      if (isLarge || moment.graph().isCode(object)) {
        throw new Broken(moment.nameAt(address) + " was moved, but large objects and code stay");
      }
    }
  }
}
