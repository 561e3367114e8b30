package rootset.heap;

/** What a collector must know about an object beyond its fields. */
public enum Kind {
  /** Every reference field is strong. */
  PLAIN(0),

  /** Reference field 0 is weak: it keeps nothing alive, and becomes null when its target dies. */
  WEAK(1),

  /**
   * Reference field 0 is a key, held weakly; field 1 is a value, held for as long as the key is
   * reachable from elsewhere. When the key dies both become null. (Hayes, "Ephemerons", 1997.)
   */
  EPHEMERON(2),

  /** Machine code: it lives in a space of its own from birth. */
  CODE(0);

  private final int weakFields;

  Kind(int weakFields) {
    this.weakFields = weakFields;
  }

  /** How many of the first reference fields are not simply strong. */
  public int weakFields() {
    return weakFields;
  }
}
