package rootset.verify;

/** With reference counting the count of an object is the number of references to it. */
final class CountsAreInDegrees implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    if (moment.promise() != Promise.COUNTING) {
      return;
    }
    int[] degrees = new int[moment.heap().end() + 1];
    count(degrees, moment.moment().roots());
    count(degrees, moment.insides().kept());
    Standing standing = moment.standing();
    for (int object = 1; object <= standing.last(); object++) {
      if (standing.has(object)) {
        countFields(moment, object, degrees);
      }
    }
    for (int object = 1; object <= standing.last(); object++) {
      if (standing.has(object)) {
        compare(moment, standing.address(object), degrees);
      }
    }
  }

  private static void count(int[] degrees, int[] targets) {
    for (int target : targets) {
      degrees[target]++;
    }
  }

  private static void countFields(EngineMoment moment, int object, int[] degrees) {
    int address = moment.standing().address(object);
    int first = moment.graph().weakFields(object) == 0 ? 0 : 1;
    for (int field = first; field < moment.graph().shape(object).references(); field++) {
      degrees[moment.heap().reference(address, field)]++;
    }
  }

  private static void compare(EngineMoment moment, int address, int[] degrees) {
    int found = moment.heap().word(address + 1);
    if (found != degrees[address]) {
      throw new Broken(
          moment.nameAt(address)
              + " has a count of "
              + found
              + ", but "
              + degrees[address]
              + " references to it");
    }
  }
}
