package rootset.collectors;

/**
 * What is done before a program that runs while marking is on changes a reference in the heap.
 *
 * <p>Without care the program can hide an object: it stores the only reference to a white object
 * into a black one, and destroys the way on which the marker would have found it. A barrier
 * prevents one of the two. (Pirinen, "Barrier techniques for incremental tracing", 1998.)
 */
public enum Barrier {
  /** Nothing is done, so that live objects can be lost: for lessons. */
  NONE("none", true),

  /** Dijkstra: what is stored becomes grey. No black object refers to a white one. */
  DIJKSTRA("dijkstra", true),

  /** Steele: a black object that gets a reference to a white one becomes grey again. */
  STEELE("steele", true),

  /**
   * Yuasa: what is overwritten becomes grey, so everything that was reachable when marking began
   * survives. Roots are looked at only then.
   */
  YUASA("yuasa", false),

  /**
   * Go's hybrid: what is overwritten becomes grey, and so does what is stored, for as long as the
   * roots were not looked at. They are once, in the first step.
   */
  HYBRID("hybrid", false);

  private final String title;
  private final boolean rescansRoots;

  Barrier(String title, boolean rescansRoots) {
    this.title = title;
    this.rescansRoots = rescansRoots;
  }

  /** The name in lower case. */
  public String title() {
    return title;
  }

  /** Whether the roots must be looked at once more when marking is to end. */
  public boolean rescansRoots() {
    return rescansRoots;
  }
}
