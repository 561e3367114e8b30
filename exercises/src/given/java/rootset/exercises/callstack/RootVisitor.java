package rootset.exercises.callstack;

/** A collector, seen from a stack: it is shown the roots. */
public interface RootVisitor {
  /** Takes note of the object at an address; returns the address where it is from now on. */
  int visit(int address);
}
