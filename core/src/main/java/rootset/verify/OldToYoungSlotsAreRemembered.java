package rootset.verify;

/**
 * Every field of an old object that refers to a young one is remembered. Nothing but fields of old
 * objects is, each once; after a young collection only those that refer to a young object.
 */
final class OldToYoungSlotsAreRemembered implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    if (moment.promise() != Promise.GENERATIONAL) {
      return;
    }
    boolean[] remembered = new boolean[moment.heap().end() + 1];
    int[] holders = holders(moment);
    for (int slot : moment.insides().remembered()) {
      checkSlot(moment, holders, slot);
      if (remembered[slot]) {
        throw new Broken("the slot at address " + slot + " is remembered twice");
      }
      remembered[slot] = true;
    }
    for (int slot = 1; slot < moment.heap().end(); slot++) {
      int holder = holders[slot];
      if (holder > 0 && !moment.isYoung(holder) && !remembered[slot]) {
        checkNotYoung(moment, holder, slot);
      }
    }
  }

  private static void checkNotYoung(EngineMoment moment, int holder, int slot) {
    int target = moment.heap().word(slot);
    if (target != 0 && moment.isYoung(target)) {
      throw new Broken(
          moment.nameAt(holder)
              + ", which is old, refers to "
              + moment.nameAt(target)
              + ", which is young, but its slot at address "
              + slot
              + " is not remembered");
    }
  }

  private static void checkSlot(EngineMoment moment, int[] holders, int slot) {
    int holder = slot < 1 || slot >= moment.heap().end() ? 0 : holders[slot];
    if (holder == 0) {
      throw new Broken("the word at address " + slot + " is remembered, but is no field");
    }
    if (holder > 0 && moment.isYoung(holder)) {
      throw new Broken(
          "a slot of " + moment.nameAt(holder) + " is remembered, but that object is young");
    }
    int target = moment.heap().word(slot);
    if (moment.isYoungCollection() && (target == 0 || !moment.isYoung(target))) {
      throw new Broken(
          "the slot at address "
              + slot
              + " is remembered after a young collection, but refers to no young object");
    }
  }

  /** For every word the object of which it is a reference field, or -1 if that is dead. */
  private static int[] holders(EngineMoment moment) {
    int[] holders = new int[moment.heap().end() + 1];
    Standing standing = moment.standing();
    for (int object = 1; object <= standing.last(); object++) {
      int address = standing.address(object);
      int references = address == 0 ? 0 : moment.graph().shape(object).references();
      for (int field = 0; field < references; field++) {
        holders[moment.heap().slot(address, field)] = address;
      }
    }
    int[] dead = moment.insides().dead();
    for (int i = 0; i + 1 < dead.length; i += 2) {
      for (int word = dead[i] + 1; word < dead[i] + dead[i + 1]; word++) {
        holders[word] = -1;
      }
    }
    return holders;
  }
}
