package rootset.experiments;

import java.lang.management.ManagementFactory;

/** What the heap of this JVM holds, in MB of a million bytes. */
final class UsedMemory {
  /** How the figures of {@link #afterCollection} come about, for readers of a plot. */
  static final String MEASURED =
      "MemoryMXBean.getHeapMemoryUsage().getUsed(), the lowest of 5 readings, each after "
          + "System.gc()";

  private static final int READINGS = 5;

  private UsedMemory() {}

  /** All that lies in the heap, garbage included. */
  static double now() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  /**
   * What a collection leaves. The lowest of several, for the JVM makes objects of its own, and its
   * serial collector leaves a little garbage where it is, up to a twentieth of the old generation,
   * except in each fourth full collection.
   */
  static double afterCollection() {
    double lowest = Double.MAX_VALUE;
    for (int i = 0; i < READINGS; i++) {
      System.gc();
      lowest = Math.min(lowest, now());
    }
    return lowest;
  }
}
