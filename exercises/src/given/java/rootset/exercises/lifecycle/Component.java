package rootset.exercises.lifecycle;

/**
 * A part of an app that comes and goes while the app stays. While it is mounted it holds what it
 * has acquired from its {@link Host}; before and after it holds nothing.
 */
public interface Component extends AutoCloseable {
  /**
   * Acquires all that the component needs. If something cannot be acquired, releases what it has
   * acquired so far, the last first, and throws the exception that came; exceptions of releasing
   * are added to it as suppressed ones. The component is not mounted then: from the moment the
   * exception comes it shows nothing and acquires nothing, whoever calls it back.
   *
   * @throws IllegalStateException if it is mounted already, and nothing changes; or if a chart does
   *     not open
   */
  void mount();

  /**
   * Releases all that the component has acquired and not yet released, the last first. Whatever
   * throws, the rest is released all the same; the first exception is thrown in the end, and the
   * others are added to it as suppressed ones. From the moment this is called the component shows
   * nothing and acquires nothing, whoever calls it back. If it is not mounted, does nothing.
   */
  @Override
  void close();
}
