package rootset.heap;

/** Why the program has to wait for its collector. */
public enum Pause {
  /** A collection of the whole heap, or the last part of one that went on in steps. */
  FULL,

  /** A collection of the young generation. */
  YOUNG,

  /** A step of incremental marking. */
  STEP,

  /** A search for free words that the last collection left for later. */
  SWEEP
}
