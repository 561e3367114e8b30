package rootset.verify;

/** Under an insertion barrier no strong field of a black object refers to a white one. */
final class StrongTriColourInvariant implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    boolean applies =
        moment.promise() == Promise.INSERTION_BARRIER || moment.promise() == Promise.GENERATIONAL;
    if (!applies || !moment.insides().marking()) {
      return;
    }
    Colours colours = new Colours(moment);
    for (int address : moment.insides().marked()) {
      if (colours.isBlack(address)) {
        checkFields(moment, colours, address);
      }
    }
  }

  private static void checkFields(EngineMoment moment, Colours colours, int address) {
    int object = moment.standing().object(address);
    int references = moment.graph().shape(object).references();
    for (int field = moment.graph().weakFields(object); field < references; field++) {
      int target = moment.heap().reference(address, field);
      if (target != 0 && colours.isWhite(target)) {
        throw new Broken(
            "strong tri-colour invariant: field "
                + field
                + " of "
                + moment.nameAt(address)
                + ", which is black, refers to "
                + moment.nameAt(target)
                + ", which is white");
      }
    }
  }
}
