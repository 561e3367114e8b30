package rootset.verify;

/** Every object that stands was made by the program, and is where its moves lead. */
final class ObjectsAreThePrograms implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    int stranger = moment.standing().stranger();
    if (stranger != 0) {
      throw new Broken("an object that the program did not make stands at address " + stranger);
    }
  }
}
