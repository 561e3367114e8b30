package rootset.heap;

/** The kinds of roots, in the order in which a heap shows them. */
public enum RootKind {
  /** A reference in a frame of the call stack. */
  LOCAL,

  /** A reference in a global variable. */
  GLOBAL,

  /** A handle. */
  HANDLE,

  /** An object that was read from a weak field during the job that runs. */
  KEPT_ALIVE
}
