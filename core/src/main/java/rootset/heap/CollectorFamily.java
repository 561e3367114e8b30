package rootset.heap;

import java.util.List;

/** A provider of collectors by name: who reaches for collectors need not know their classes. */
public interface CollectorFamily {
  /** The names of the collectors, in the order in which they are to be shown. */
  List<String> names();

  /**
   * A new collector, for one heap.
   *
   * @throws IllegalArgumentException if {@code name} is none of {@link #names}
   */
  Collector create(String name);
}
