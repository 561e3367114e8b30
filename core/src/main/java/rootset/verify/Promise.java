package rootset.verify;

/** What a collector promises about the objects that stand in the heap. */
public enum Promise {
  /**
   * After a collection and after a refusal exactly the reachable objects stand, and free neighbours
   * are joined by a collection. At other times nothing reachable is missing.
   */
  TRACING,

  /**
   * After every operation exactly those objects stand that a count of references keeps: the
   * reachable ones, the unreachable cycles, and what hangs on such cycles.
   */
  COUNTING
}
