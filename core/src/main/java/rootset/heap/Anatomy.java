package rootset.heap;

/**
 * What a collector shows of its insides, for pictures and for whoever checks it; nothing that a
 * program needs. Which space a page belongs to is told by {@link rootset.memory.Page#owner}.
 */
public interface Anatomy {
  /** Whether marks mean something now: marking has begun, and sweeping is not complete. */
  default boolean isMarking() {
    return false;
  }

  /** The addresses of the grey objects: marked, with fields that are still to be visited. */
  default int[] grey() {
    return new int[0];
  }

  /** The addresses of the words in old objects that are remembered to refer to young ones. */
  default int[] remembered() {
    return new int[0];
  }

  /** Whether {@code object} belongs to the young generation. */
  default boolean isYoung(int object) {
    return false;
  }
}
