package rootset.judge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up how long the phases of grading one submission take. */
final class Stopwatch {
  private final Map<String, Double> milliseconds = new LinkedHashMap<>();

  /** Work that may fail as the file system may. */
  interface Work<T> {
    T run() throws IOException;
  }

  <T> T time(String phase, Work<T> work) throws IOException {
    long start = System.nanoTime();
    try {
      return work.run();
    } finally {
      milliseconds.merge(phase, (System.nanoTime() - start) / 1e6, Double::sum);
    }
  }

  Map<String, Double> milliseconds() {
    return milliseconds;
  }
}
