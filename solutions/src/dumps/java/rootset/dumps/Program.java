package rootset.dumps;

import java.util.List;

/**
 * A program whose heap is dumped.
 *
 * @param name of the dumps
 * @param classes its own classes
 * @param threads its own threads
 * @param start what it does once
 * @param hour what it does in an hour, given the hour's number from 0 on
 */
record Program(
    String name, List<Class<?>> classes, List<Thread> threads, Runnable start, Hour hour) {

  /** What a program does in an hour. */
  interface Hour {
    void pass(int number);
  }
}
