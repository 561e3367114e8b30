import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One measured program in a JVM: a warm-up pass, then the pass that counts.
 *
 * <p>Prints what the program found out, then {@code measured MS LIMIT HEAP RSS}: elapsed
 * milliseconds, how far the heap may grow, how large it got, and the process's peak, the last three
 * in MiB.
 */
final class Measurement {
  private static final double MIB = 1 << 20;
  private static final int COLLECTIONS = 9;

  private final String check;
  private final double milliseconds;

  private Measurement(String check, double milliseconds) {
    this.check = check;
    this.milliseconds = milliseconds;
  }

  /** Runs {@code program} twice and takes the time of the second pass. */
  static Measurement ofSecondPass(Supplier<String> program) {
    String expected = program.get();
    long start = System.nanoTime();
    String check = program.get();
    double milliseconds = millisecondsSince(start);
    if (!check.equals(expected)) {
      throw new IllegalStateException("the second pass differs from the first:\n" + check);
    }
    return new Measurement(check, milliseconds);
  }

  /** Collects once to warm up, then several times; takes the median pause. */
  static Measurement ofCollections(Runnable collection, Supplier<String> check) {
    collection.run();
    double[] pauses = new double[COLLECTIONS];
    for (int i = 0; i < pauses.length; i++) {
      long start = System.nanoTime();
      collection.run();
      pauses[i] = millisecondsSince(start);
    }
    Arrays.sort(pauses);
    return new Measurement(check.get(), pauses[COLLECTIONS / 2]);
  }

  /** Prints the lines that the script reads; both sizes are in bytes. */
  void print(long limit, long heap) throws IOException {
    System.out.print(check);
    System.out.printf(
        Locale.ROOT,
        "measured %.3f %.1f %.1f %s%n",
        milliseconds,
        limit / MIB,
        heap / MIB,
        peakOfProcess());
  }

  private static double millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static String peakOfProcess() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "-";
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        double kib = Double.parseDouble(line.replaceAll("[^0-9]", ""));
        return String.format(Locale.ROOT, "%.1f", kib / 1024);
      }
    }
    return "-";
  }
}
