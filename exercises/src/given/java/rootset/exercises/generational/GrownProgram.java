package rootset.exercises.generational;

/** A program that has run for a while: most of its objects are old by now. */
public interface GrownProgram {
  /**
   * Lets old objects refer to new ones, in place of those of the round before, and collects the
   * young generation, so many times.
   *
   * @return the sum of the numbers that the new objects hold, read after each collection
   */
  int run(int rounds);
}
