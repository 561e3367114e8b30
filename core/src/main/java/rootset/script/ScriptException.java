package rootset.script;

/** A slip in the text of a script. */
public final class ScriptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  ScriptException(Source source, int at, String expected, String found) {
    super(source.place(at) + ": expected " + expected + ", found " + found);
    this.line = source.line(at);
    this.column = source.column(at);
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }

  /** The column, counted from 1. */
  public int column() {
    return column;
  }
}
