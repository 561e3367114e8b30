package rootset.script;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;

/**
 * Runs a script on a heap of its own. What the script makes, its variables and its calls lie there:
 * frames with a slot for each variable and each intermediate value, contexts of closures, objects.
 */
public final class ScriptMachine {
  /** The slots of the first frame in which a task gets its function and arguments. */
  static final int TASK_REGISTERS = 8;

  private static final int WORD_BYTES = 4;

  private final Heap heap;
  private final Interpreter interpreter;
  private String error = "";
  private boolean isDone;
  private boolean isOutOfMemory;

  /**
   * Makes a machine that is about to begin.
   *
   * @param collector a new collector
   * @param heapWords the length of the heap in words
   * @param maxFrames how many calls there can be at a time
   * @param observer hears what the script does
   * @throws IllegalArgumentException if the collector cannot work in a heap of that length
   */
  public ScriptMachine(
      Script script, Collector collector, int heapWords, int maxFrames, ScriptObserver observer) {
    this.heap = new Heap(heapWords, maxFrames, collector);
    observer.started(heap);
    this.interpreter = new Interpreter(script, heap, observer);
  }

  /**
   * Executes at most {@code budget} instructions more.
   *
   * @return whether the program is at its end, by itself or by an error
   */
  public boolean run(int budget) {
    if (!isDone) {
      try {
        isDone = interpreter.run(budget);
        error = interpreter.error();
      } catch (HeapExhausted e) {
        isDone = true;
        isOutOfMemory = true;
        error = outOfMemory(e);
      }
    }
    return isDone;
  }

  private String outOfMemory(HeapExhausted e) {
    long words = heap.end() - heap.start();
    return interpreter.place()
        + ": JavaScript heap out of memory: no room for "
        + (long) WORD_BYTES * e.requested()
        + " bytes in a heap of "
        + WORD_BYTES * words
        + " bytes ("
        + words
        + " words)";
  }

  /**
   * Why the program ended early: a sentence that begins with name, line and column; empty if it did
   * not.
   */
  public String error() {
    return error;
  }

  /** Whether the program ended because its heap was full. */
  public boolean isOutOfMemory() {
    return isOutOfMemory;
  }

  /** The heap that the script lives on. */
  public Heap heap() {
    return heap;
  }
}
