package rootset.verify;

/** A reachable object stands where its birth and the moves that were told lead. */
final class ObjectsAreWhereTheyMoved implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    LiveGraph live = moment.moment().live();
    for (int i = 0; i < live.count(); i++) {
      int object = live.object(i);
      int expected = moment.followed().address(object);
      if (live.address(object) != expected) {
        throw new Broken(
            moment.name(object)
                + " should stand at address "
                + expected
                + ", where it was moved last, but stands at "
                + live.address(object));
      }
    }
  }
}
