package rootset.testkit;

import java.util.List;
import java.util.Locale;

/** How much memory stays for each operation; see {@link Evidence#growth}. */
public final class Growth extends Measured {
  private final String operation;
  private final int count;
  private final long bytes;
  private final List<String> paths;
  private final boolean isAll;

  Growth(String operation, int count, long bytes, List<String> paths, boolean isAll) {
    this.operation = operation;
    this.count = count;
    this.bytes = bytes;
    this.paths = paths;
    this.isAll = isAll;
  }

  /** Bytes that stay for each operation. */
  public double perOperation() {
    lookAt();
    return (double) bytes / count;
  }

  /**
   * Expects that nothing stays: less than a byte for each operation.
   *
   * @throws AssertionError with the ways from roots to what grows
   */
  public void keepsNothing() {
    keepsAtMost(1);
  }

  /**
   * Expects that at most so many bytes stay for each operation.
   *
   * @throws AssertionError with the ways from roots to what grows
   */
  public void keepsAtMost(double bytesEach) {
    if (perOperation() > bytesEach) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "Each %s leaves %.1f bytes behind (%,d of them left %s), at most %.0f may stay%s",
              operation,
              perOperation(),
              count,
              Evidence.size(bytes),
              bytesEach,
              paths.isEmpty() ? "." : ":\n" + String.join("\n", paths)));
    }
    if (!isAll) {
      Snapshot.unknown("all that stays");
    }
  }
}
