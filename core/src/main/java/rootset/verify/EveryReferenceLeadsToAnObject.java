package rootset.verify;

/** Every field of every object that stands, reachable or not, is null or leads to an object. */
final class EveryReferenceLeadsToAnObject implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    Standing standing = moment.standing();
    for (int object = 1; object <= standing.last(); object++) {
      int address = standing.address(object);
      int references = address == 0 ? 0 : moment.graph().shape(object).references();
      for (int field = 0; field < references; field++) {
        int target = moment.heap().reference(address, field);
        if (target != 0 && standing.object(target) == 0) {
          throw new Broken(
              "field "
                  + field
                  + " of "
                  + moment.nameAt(address)
                  + " refers to address "
                  + target
                  + ", where no object begins");
        }
      }
    }
  }
}
