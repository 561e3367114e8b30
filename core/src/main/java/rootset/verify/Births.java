package rootset.verify;

/** Objects stand where they were born: for collectors that must not move them. */
final class Births implements Places {
  private final ShadowProgram program;

  Births(ShadowProgram program) {
    this.program = program;
  }

  @Override
  public int address(int object) {
    return program.graph().birth(object);
  }

  @Override
  public int object(int address) {
    return program.bornAt(address);
  }
}
