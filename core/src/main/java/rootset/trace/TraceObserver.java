package rootset.trace;

import rootset.heap.Heap;

/** Looks on while a trace is replayed, and changes nothing. Every method may be left as it is. */
public interface TraceObserver {
  /** The heap is made; nothing was executed yet. */
  default void started(Heap heap) {}

  /** The operation in line {@code line} of the text is about to be executed. */
  default void before(int line) {}
}
