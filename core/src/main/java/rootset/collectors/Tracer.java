package rootset.collectors;

import rootset.heap.Survival;

/** Follows references: what it is shown lives, and so does everything that it leads to. */
interface Tracer extends Survival {
  /** Lets {@code object} live; the address at which it stands from now on. */
  int trace(int object);

  /**
   * Visits the fields of everything traced so far, and what they lead to, until nothing is left.
   */
  void drain();
}
