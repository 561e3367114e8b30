package rootset.verify;

/**
 * What a young collection leaves: computed on the image before it, from the roots and the slots
 * that were remembered then. All fields count as strong.
 */
final class YoungReach {
  private final EngineMoment moment;
  private final EngineMoment.Glance before;
  private final boolean[] wasYoung; // by object
  private final boolean[] survives; // by object
  private final int[] found;
  private int count;

  YoungReach(EngineMoment moment) {
    this.moment = moment;
    this.before = moment.before();
    int length = moment.standing().last() + 1;
    this.wasYoung = new boolean[length];
    this.survives = new boolean[length];
    this.found = new int[length];
    for (int address : before.insides().young()) {
      wasYoung[before.standing().object(address)] = true;
    }
  }

  /** For every object whether it stands after the collection. */
  boolean[] survivors() {
    for (int object = 1; object < survives.length; object++) {
      survives[object] = before.standing().has(object) && !wasYoung[object];
    }
    for (int target : moment.moment().program().roots().all()) {
      add(target);
    }
    for (int slot : before.insides().remembered()) {
      add(before.standing().object(before.heap().word(slot)));
    }
    for (int i = 0; i < count; i++) {
      addFields(found[i]);
    }
    return survives;
  }

  boolean wasYoung(int object) {
    return wasYoung[object];
  }

  private void addFields(int object) {
    int address = before.standing().address(object);
    for (int field = 0; field < moment.graph().shape(object).references(); field++) {
      add(before.standing().object(before.heap().reference(address, field)));
    }
  }

  private void add(int object) {
    if (object != 0 && wasYoung[object] && !survives[object]) {
      survives[object] = true;
      found[count++] = object;
    }
  }
}
