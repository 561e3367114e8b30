package rootset.script;

import rootset.heap.Heap;

/** Hears what a script does, as it does it. Every method may be left as it is. */
public interface ScriptObserver {
  /**
   * The heap is there, and nothing happened in it yet: a listener that is attached to it now hears
   * everything.
   */
  default void started(Heap heap) {}

  /** The script is about to execute the statement {@code text} in line {@code line}. */
  default void operation(int line, String text) {}

  /** The script printed a line, or several; there is no line break at the end. */
  default void printed(String text) {}

  /** Whether {@link #labelled} and {@link #named} are to be called: names cost time. */
  default boolean wantsNames() {
    return false;
  }

  /**
   * What the script calls {@code object}: {@code "Alice"} with the quotes, {@code function f},
   * {@code Array(3)}, {@code {…}}, {@code Context of f}, {@code 0.5}. It may change.
   */
  default void labelled(int object, String text) {}

  /** What the script calls field {@code field} of {@code object}. */
  default void named(int object, int field, String name) {}
}
