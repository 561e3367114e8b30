package rootset.heap;

/** Hears what happens in a heap, as it happens. Every method may be left as it is. */
public interface HeapListener {
  /** The kinds of variables that refer to objects from outside of the heap. */
  enum Root {
    /** A slot of the top frame. */
    LOCAL,
    /** A slot of the globals. */
    GLOBAL,
    /** A handle. */
    HANDLE
  }

  /** The program made {@code object}; its fields are null. */
  default void allocated(int object) {}

  /** The program let field {@code field} of {@code holder} refer to {@code after}. */
  default void wrote(int holder, int field, int before, int after) {}

  /**
   * The program let {@code count} fields of {@code holder}, from number {@code first} on, refer to
   * {@code target}. As it is, it tells {@link #wrote} of each, which were null before.
   */
  default void filled(int holder, int first, int count, int target) {
    for (int field = first; field < first + count; field++) {
      wrote(holder, field, 0, target);
    }
  }

  /** The program wrote {@code value} into data word {@code index} of {@code holder}. */
  default void wroteData(int holder, int index, int value) {}

  /** The program let a root refer to {@code after}; it is the {@code index}-th of its kind. */
  default void wroteRoot(Root root, int index, int before, int after) {}

  /** The program put the number {@code value} into slot {@code slot} of the top frame. */
  default void wrotePrimitive(int slot, int value) {}

  /** The program called {@code function}. */
  default void entered(String function) {}

  /** The program is about to return from the top frame; its references have ended. */
  default void leaving() {}

  /** The collector found {@code object} reachable. */
  default void marked(int object) {}

  /** The collector has visited every field of {@code object}, which it had found reachable. */
  default void visited(int object) {}

  /** The collector moved an object; it stands at {@code to} now. */
  default void moved(int from, int to) {}

  /** The collector reclaims {@code object}, which can be read for the last time. */
  default void freed(int object) {}

  /** The collector cleared the weak field {@code field} of {@code holder}. */
  default void cleared(int holder, int field) {}

  /** The collector queued {@code token}, for the object that it was registered with is dead. */
  default void finalized(int token) {}

  /** The program waits for the collector from now on. */
  default void pauseBegins(Pause kind) {}

  /** The program goes on, after {@code units} units of work. */
  default void pauseEnds(Pause kind, long units) {}
}
