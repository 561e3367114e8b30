package rootset.heap;

/** A collector that can mark in steps, between which the program runs. */
public interface IncrementalCollector extends Collector {
  /** Begins to mark; does nothing if marking is on. */
  void startMarking();

  /**
   * Marks on, for at most {@code budget} units of {@link Work}; does nothing if marking is off. The
   * roots are looked at together: a step that does so does nothing else, and takes one unit for
   * each.
   *
   * @return whether nothing is left to mark, as far as is known before the roots are looked at
   *     again
   */
  boolean step(int budget);

  /** Whether marking has begun and is not finished. {@link #collect} finishes it. */
  boolean isMarking();
}
