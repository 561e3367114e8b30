package rootset.heap;

/** Where objects are after a collection found out which of them live. */
@FunctionalInterface
public interface Survival {
  /** The address at which {@code object} stands now; 0 if it is dead. */
  int now(int object);
}
