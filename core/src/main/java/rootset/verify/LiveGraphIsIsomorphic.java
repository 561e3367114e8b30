package rootset.verify;

import rootset.heap.Shape;

/**
 * What the roots reach is the program's graph: same shapes, same data, same nulls, and what is one
 * object for the program is one object in the heap.
 */
final class LiveGraphIsIsomorphic implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.LOST;
  }

  @Override
  public void check(Moment moment) {
    moment.live().clear(moment.graph().size());
    matchRoots(moment);
    int matched = matchFields(moment, 0);
    while (matchValues(moment)) {
      matched = matchFields(moment, matched);
    }
  }

  private static void matchRoots(Moment moment) {
    int[] targets = moment.targets();
    for (int i = 0; i < targets.length; i++) {
      match(moment, targets[i], moment.roots()[i], 0, i);
    }
    int[] kept = moment.program().roots().kept();
    for (int i = 0; i < kept.length; i++) {
      match(moment, kept[i], addressOfKept(moment, kept, i), 0, targets.length + i);
    }
  }

  private static int addressOfKept(Moment moment, int[] kept, int index) {
    if (moment.insides() == null) {
      return moment.places().address(kept[index]);
    }
    int[] found = moment.insides().kept();
    if (found.length != kept.length) {
      throw new Broken(
          "expected " + kept.length + " objects kept alive by `deref`, found " + found.length);
    }
    return found[index];
  }

  /** Matches the strong fields of the objects reached from number {@code from} on, and so forth. */
  private static int matchFields(Moment moment, int from) {
    LiveGraph live = moment.live();
    int next = from;
    for (; next < live.count(); next++) {
      int object = live.object(next);
      int references = moment.graph().shape(object).references();
      for (int field = moment.graph().weakFields(object); field < references; field++) {
        matchField(moment, object, field);
      }
    }
    return next;
  }

  /** Matches the values of the ephemerons whose key lives; whether that reached more objects. */
  private static boolean matchValues(Moment moment) {
    LiveGraph live = moment.live();
    int before = live.count();
    for (int i = 0; i < before; i++) {
      int object = live.object(i);
      if (moment.graph().isEphemeron(object) && isHeld(moment, object)) {
        matchField(moment, object, 1);
      }
    }
    return live.count() > before;
  }

  private static boolean isHeld(Moment moment, int ephemeron) {
    int key = moment.graph().reference(ephemeron, 0);
    return key == 0 || moment.live().address(key) != 0;
  }

  private static void matchField(Moment moment, int object, int field) {
    int target = moment.graph().reference(object, field);
    int address = moment.heap().reference(moment.live().address(object), field);
    match(moment, target, address, object, field);
  }

  /**
   * The reference {@code field} of {@code holder}, holding {@code address}, must mean this object.
   */
  private static void match(Moment moment, int object, int address, int holder, int field) {
    if (object == 0 && address == 0) {
      return;
    }
    if (object == 0 || !moment.heap().isObject(address)) {
      throw new Broken(wrongReference(moment, object, address, holder, field));
    }
    int known = moment.heap().object(address);
    int place = moment.live().address(object);
    if (known == HeapImage.STRANGER && place == 0) {
      moment.heap().recognise(address, object);
      moment.live().reach(object, address, holder, field);
      compare(moment, object, address);
    } else if (known != object) {
      throw new Broken(wrongReference(moment, object, address, holder, field));
    }
  }

  private static void compare(Moment moment, int object, int address) {
    Shape shape = moment.graph().shape(object);
    if (moment.heap().shapeId(address) != moment.graph().shapeId(object)) {
      throw new Broken(
          name(moment, object)
              + " should stand at address "
              + address
              + ", but an object of another shape does; "
              + moment.fate(object));
    }
    for (int index = 0; index < shape.data(); index++) {
      int expected = moment.graph().data(object, index);
      int found = moment.heap().data(address, index);
      if (found != expected) {
        throw new Broken(
            "data word "
                + index
                + " of "
                + name(moment, object)
                + " should be "
                + expected
                + ", but is "
                + found,
            Violation.Kind.CHANGED);
      }
    }
  }

  private static String name(Moment moment, int object) {
    String path = moment.live().path(moment.program().roots(), object);
    return moment.graph().name(object) + " (" + path + ")";
  }

  private static String wrongReference(
      Moment moment, int object, int address, int holder, int field) {
    String path = moment.live().path(moment.program().roots(), holder, field);
    if (object == 0) {
      return path + " should be null, but refers to address " + address;
    }
    String expected = path + " should refer to " + moment.graph().name(object);
    if (address == 0) {
      return expected + ", but is null";
    }
    if (moment.isOldPlace(address, object) && moment.live().address(object) != address) {
      return expected + ", but refers to address " + address + ", where it stood before";
    }
    if (!moment.heap().isObject(address)) {
      boolean born = moment.isPlace(address, object);
      String found = born ? "" : "refers to address " + address + ", where no object begins; ";
      return expected + ", but " + found + moment.fate(object);
    }
    int known = moment.heap().object(address);
    String found = known == HeapImage.STRANGER ? "another object" : moment.graph().name(known);
    String fate = moment.isOverwritten(object) ? "; " + moment.fate(object) : "";
    String alias = aliasOf(moment, object);
    return expected + alias + ", but refers to " + found + " at address " + address + fate;
  }

  /** Says by which reference an object was recognised elsewhere. */
  private static String aliasOf(Moment moment, int object) {
    int place = moment.live().address(object);
    return place == 0
        ? ""
        : " at address "
            + place
            + ", as "
            + moment.live().path(moment.program().roots(), object)
            + " does";
  }
}
