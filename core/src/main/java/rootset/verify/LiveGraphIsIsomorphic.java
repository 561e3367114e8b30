package rootset.verify;

import rootset.heap.Shape;

/**
 * What the roots reach is the program's graph: same shapes, same data, same nulls, and what is one
 * object for the program is one object in the heap.
 */
final class LiveGraphIsIsomorphic implements Invariant {
  @Override
  public void check(Moment moment) {
    LiveGraph live = moment.live();
    live.clear(moment.graph().size());
    int[] targets = moment.targets();
    for (int i = 0; i < targets.length; i++) {
      match(moment, targets[i], moment.roots()[i], 0, i);
    }
    for (int i = 0; i < live.count(); i++) {
      matchFields(moment, live.object(i));
    }
  }

  private static void matchFields(Moment moment, int object) {
    int address = moment.live().address(object);
    int references = moment.graph().shape(object).references();
    for (int field = 0; field < references; field++) {
      int target = moment.graph().reference(object, field);
      match(moment, target, moment.heap().reference(address, field), object, field);
    }
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
                + found);
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
    if (!moment.heap().isObject(address)) {
      boolean born = address == moment.graph().birth(object);
      String found = born ? "" : "refers to address " + address + ", where no object begins; ";
      return expected + ", but " + found + moment.fate(object);
    }
    int known = moment.heap().object(address);
    String found = known == HeapImage.STRANGER ? "another object" : moment.graph().name(known);
    String fate = moment.isOverwritten(object) ? "; " + moment.fate(object) : "";
    return expected + ", but refers to " + found + " at address " + address + fate;
  }
}
