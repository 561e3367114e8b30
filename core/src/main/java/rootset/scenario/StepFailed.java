package rootset.scenario;

/** Thrown when a collector fails in the middle of a run: something else than a refusal. */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String operation;
  private final transient EngineRun run;

  StepFailed(String source, int line, String operation, Throwable cause, EngineRun run) {
    super(source + ":" + line + ": `" + operation + "` failed: " + describe(cause), cause);
    this.line = line;
    this.operation = operation;
    this.run = run;
  }

  /** The line of the operation, counted from 1. */
  public int line() {
    return line;
  }

  /** The text of the operation. */
  public String operation() {
    return operation;
  }

  /**
   * What had been observed until then. The oracle finds the first thing that went wrong in it,
   * which is often earlier than the failure.
   */
  public Run run() {
    return run.run();
  }

  /** The same with the insides of the collector, as far as they were recorded. */
  public EngineRun engineRun() {
    return run;
  }

  private static String describe(Throwable cause) {
    String name = cause.getClass().getName();
    return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
  }
}
