package rootset.heap;

/** A collector that moves objects from fragmented pages, and can be told to do it without need. */
public interface PageEvacuator extends Collector {
  /**
   * From now on every full collection evacuates pages chosen at random, however full they are: for
   * tests, after V8's {@code --stress-compaction-random}.
   *
   * @param seed where the random numbers start; 0 ends the mode
   */
  void evacuateRandomPages(int seed);
}
