package rootset.heap;

/**
 * A provider of collectors that are wrong on purpose, each in one way, by name: whoever checks
 * collectors is worth what he catches of these.
 */
public interface FaultyFamily extends CollectorFamily {
  /**
   * The name of the correct collector that {@code name} differs from.
   *
   * @throws IllegalArgumentException if {@code name} is none of {@link #names}
   */
  String base(String name);

  /**
   * What is wrong with {@code name}, in a sentence.
   *
   * @throws IllegalArgumentException if {@code name} is none of {@link #names}
   */
  String fault(String name);
}
