package rootset.judge.compile;

import java.util.List;
import java.util.Map;

/**
 * What came of compiling some sources.
 *
 * @param classes class files by binary name; empty if anything was wrong
 * @param errors what javac said, in its order
 */
public record Compilation(Map<String, byte[]> classes, List<CompileError> errors) {
  /** Whether there are classes. */
  public boolean succeeded() {
    return errors.isEmpty();
  }

  /**
   * An error.
   *
   * @param path the source's path as it was handed in; empty if the error belongs to none
   * @param line from 1, or 0 if unknown
   */
  public record CompileError(String path, int line, String message) {}
}
