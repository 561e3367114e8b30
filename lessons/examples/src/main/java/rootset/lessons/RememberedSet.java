package rootset.lessons;

import java.util.LinkedHashSet;
import java.util.Set;

/** A write barrier for objects of a program of one's own. */
final class RememberedSet {
  /** An object with fields, and an age. */
  static final class Obj {
    private final Obj[] fields;
    private final boolean old;

    Obj(int fields, boolean old) {
      this.fields = new Obj[fields];
      this.old = old;
    }

    boolean isOld() {
      return old;
    }
  }

  /** One field of one object. */
  record Slot(Obj holder, int field) {}

  private final Set<Slot> remembered = new LinkedHashSet<>();

  void write(Obj holder, int field, Obj target) {
    if (target != null && holder.isOld() && !target.isOld()) {
      remembered.add(new Slot(holder, field));
    }
    holder.fields[field] = target;
  }

  int size() {
    return remembered.size();
  }
}
