package rootset.scenario;

import rootset.heap.Heap;

/** Looks on while a scenario runs, and changes nothing. Every method may be left as it is. */
public interface RunObserver {
  /** The heap is made, with an empty stack; nothing was executed yet. */
  default void started(Heap heap) {}

  /** {@code op}, anything but a {@code repeat}, is about to be executed. */
  default void before(Op op) {}

  /** {@code op} was executed; not called for an operation that stops the run. */
  default void after(Op op) {}
}
