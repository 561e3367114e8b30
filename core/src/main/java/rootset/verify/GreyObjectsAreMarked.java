package rootset.verify;

/** The work list holds grey objects: each of them stands, is marked, and is listed once. */
final class GreyObjectsAreMarked implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    int[] grey = moment.insides().grey();
    if (!moment.insides().marking()) {
      if (grey.length > 0) {
        throw new Broken("the object at address " + grey[0] + " is grey, but marking is off");
      }
      return;
    }
    boolean[] seen = new boolean[moment.heap().end() + 1];
    for (int address : grey) {
      if (moment.standing().object(address) == 0) {
        throw new Broken("the work list holds address " + address + ", where no object begins");
      }
      if (!moment.isMarked(address)) {
        throw new Broken(moment.nameAt(address) + " is grey, but not marked");
      }
      if (seen[address]) {
        throw new Broken("the work list holds " + moment.nameAt(address) + " twice");
      }
      seen[address] = true;
    }
  }
}
