package rootset.scenario;

/** A slip in the text of a scenario, or in what it does when it runs. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final int line;
  private final int column;
  private final String expected;
  private final String found;
  private final transient EngineRun run;

  /**
   * Says what stands in a line of a text and what was expected there instead.
   *
   * @param source the name of the text
   * @param line the line, counted from 1
   * @param column the column, counted from 1; 0 if the whole line is meant
   * @param expected what should stand there
   * @param found what stands there
   */
  public ScenarioException(String source, int line, int column, String expected, String found) {
    this(source, line, column, expected, found, nothing());
  }

  ScenarioException(
      String source, int line, int column, String expected, String found, EngineRun run) {
    super(place(source, line, column) + ": expected " + expected + ", found " + found);
    this.source = source;
    this.line = line;
    this.column = column;
    this.expected = expected;
    this.found = found;
    this.run = run;
  }

  /** The name of the text. */
  public String source() {
    return source;
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }

  /** The column, counted from 1; 0 if the whole line is meant. */
  public int column() {
    return column;
  }

  /** What was expected. */
  public String expected() {
    return expected;
  }

  /** What was found instead. */
  public String found() {
    return found;
  }

  /** What had been observed when the slip happened; empty if the scenario did not run. */
  public Run run() {
    return run.run();
  }

  /** The same with the insides of the collector, as far as they were recorded. */
  public EngineRun engineRun() {
    return run;
  }

  private static EngineRun nothing() {
    return new EngineRun(new Run(0, new int[0], new Image[0]), new Insides[0], false);
  }

  private static String place(String source, int line, int column) {
    String place = source + ":" + line;
    return column == 0 ? place : place + ":" + column;
  }
}
