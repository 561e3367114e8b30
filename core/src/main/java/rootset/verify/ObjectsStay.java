package rootset.verify;

/** Objects stay where they were born, unless the promise lets a collector move them. */
final class ObjectsStay implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.MISPLACED;
  }

  @Override
  public void check(Moment moment) {
    if (moment.promise().movesObjects()) {
      return;
    }
    LiveGraph live = moment.live();
    for (int i = 0; i < live.count(); i++) {
      int object = live.object(i);
      int birth = moment.graph().birth(object);
      if (live.address(object) != birth) {
        throw new Broken(
            moment.graph().name(object)
                + " should stand at address "
                + birth
                + ", where it was allocated, but stands at "
                + live.address(object));
      }
    }
  }
}
