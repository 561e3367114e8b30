package rootset.exercises.lifecycle;

/** A part of the screen that a host has opened; it takes memory until it is closed. */
public interface Chart extends AutoCloseable {
  /**
   * Closes the chart, once.
   *
   * @throws IllegalStateException if it does not close well; it is gone all the same
   */
  @Override
  void close();
}
