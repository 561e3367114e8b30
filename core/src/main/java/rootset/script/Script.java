package rootset.script;

/** A program in a small JavaScript, ready to be run by a {@link ScriptMachine}. */
public final class Script {
  final Unit unit;

  private Script(Unit unit) {
    this.unit = unit;
  }

  /**
   * Reads a program.
   *
   * @param name what messages call it
   * @throws ScriptException at the first slip
   */
  public static Script parse(String name, String text) {
    Unit unit = new Unit(new Source(name, text), false);
    FunctionCompiler.compile(unit, Parser.parse(unit.source), null);
    return new Script(unit);
  }

  /** What messages call the program. */
  public String name() {
    return unit.source.name();
  }

  /** The program's text. */
  public String text() {
    return unit.source.text();
  }
}
