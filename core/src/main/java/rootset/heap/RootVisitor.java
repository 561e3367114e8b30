package rootset.heap;

/** Looks at every root of a heap, one after the other, and may redirect it. */
@FunctionalInterface
public interface RootVisitor {
  /**
   * Visits a root that refers to the object {@code target}, never null. The address returned
   * replaces the root: a collector that does not move objects returns {@code target}.
   */
  int visit(int target);
}
