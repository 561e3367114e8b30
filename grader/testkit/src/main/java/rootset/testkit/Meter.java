package rootset.testkit;

/** The instruments on one process: the cage's, read by the judge, or this one's. */
public interface Meter {
  /** Whether it sees objects of all classes and counts steps; else only what it finds counts. */
  boolean seesAll();

  /** Collects garbage, then looks at everything that can still be reached. */
  Snapshot snapshot();

  /** Bytes allocated so far by the threads that run the subject, garbage included. */
  long allocatedBytes();

  /**
   * Steps done so far by the subject's code: methods entered, rounds of loops, and what the JDK's
   * methods that search or copy go through. Always 0 where steps are not counted.
   */
  long steps();
}
