package rootset.scenario;

/**
 * What a run does to a collector beyond the program, to bring out faults that a program alone would
 * rarely meet. The same numbers give the same run.
 *
 * @param collectEvery collects before every so many allocations, young or full; 0 for never
 * @param collectPercent in how many of a hundred cases it collects before an allocation
 * @param markPercent in how many of a hundred cases it begins to mark, or marks a step, before an
 *     operation
 * @param evacuates whether pages are evacuated at random, however full they are
 * @param poisons whether reclaimed words are overwritten
 * @param paranoid whether there is an image after every operation, however large the heap is
 * @param seed where the random numbers start
 */
public record Stress(
    int collectEvery,
    int collectPercent,
    int markPercent,
    boolean evacuates,
    boolean poisons,
    boolean paranoid,
    int seed) {
  /** Leaves the collector alone. */
  public static final Stress NONE = new Stress(0, 0, 0, false, false, false, 1);

  /** Checks the numbers. */
  public Stress {
    if (collectEvery < 0) {
      throw new IllegalArgumentException(
          "a collection every " + collectEvery + " allocations; expected 0 or more");
    }
    checkPercent(collectPercent, "collections");
    checkPercent(markPercent, "steps");
  }

  /** The same, and a collection before every {@code allocations} allocations. */
  public Stress collectingEvery(int allocations) {
    return new Stress(allocations, collectPercent, markPercent, evacuates, poisons, paranoid, seed);
  }

  /** The same, and a collection before {@code percent} of a hundred allocations. */
  public Stress collectingAtRandom(int percent) {
    return new Stress(collectEvery, percent, markPercent, evacuates, poisons, paranoid, seed);
  }

  /** The same, and a piece of marking before {@code percent} of a hundred operations. */
  public Stress markingAtRandom(int percent) {
    return new Stress(collectEvery, collectPercent, percent, evacuates, poisons, paranoid, seed);
  }

  /** The same, and pages evacuated at random. */
  public Stress evacuating() {
    return new Stress(collectEvery, collectPercent, markPercent, true, poisons, paranoid, seed);
  }

  /** The same, and reclaimed words overwritten. */
  public Stress poisoning() {
    return new Stress(collectEvery, collectPercent, markPercent, evacuates, true, paranoid, seed);
  }

  /** The same, and an image after every operation. */
  public Stress watchingEverything() {
    return new Stress(collectEvery, collectPercent, markPercent, evacuates, poisons, true, seed);
  }

  /** The same with other random numbers. */
  public Stress seeded(int seed) {
    return new Stress(
        collectEvery, collectPercent, markPercent, evacuates, poisons, paranoid, seed);
  }

  private static void checkPercent(int percent, String what) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(
          what + " in " + percent + " of a hundred cases; expected 0 to 100");
    }
  }
}
