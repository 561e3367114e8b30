package rootset.verify;

/**
 * A promise that was broken.
 *
 * @param line the line of the scenario after which it shows, counted from 1; 0 if after none
 * @param operation the operation in that line
 * @param message what was expected and what stands there instead
 */
public record Violation(int line, String operation, String message) {
  @Override
  public String toString() {
    return line == 0 ? message : "line " + line + ", after `" + operation + "`: " + message;
  }
}
