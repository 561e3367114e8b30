package rootset.exercises.tricolour;

import rootset.heap.Heap;
import rootset.heap.IncrementalCollector;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.memory.Memory;

/**
 * Marking a long list in steps, on a heap that is made for it. Tests use it to see how much a step
 * does.
 */
public final class Marking {
  /** How many steps are tried until marking is taken to be endless. */
  public static final int MOST_STEPS = 10_000;

  private static final Shape CELL = new Shape("Cell", 1, 1);
  private static final int CELL_WORDS = 3;

  private Marking() {}

  /**
   * Makes a heap for a new collector, and in it a list of that many Cells to which a local refers.
   */
  public static void prepare(IncrementalCollector collector, int cells) {
    Heap heap = new Heap(CELL_WORDS * cells, 1, collector);
    Mutator mutator = Mutator.of(heap);
    mutator.pushFrame("main");
    mutator.setLocal("list", Memory.NULL);
    for (int i = 0; i < cells; i++) {
      int cell = mutator.allocate(CELL);
      mutator.store(cell, 0, heap.stack().top().get(0));
      mutator.setLocal("list", cell);
    }
  }

  /** Begins to mark. */
  public static void start(IncrementalCollector collector) {
    collector.startMarking();
  }

  /** Marks on for some steps; whether the last of them said that nothing is left to mark. */
  public static boolean steps(IncrementalCollector collector, int steps, int budget) {
    boolean done = false;
    for (int i = 0; i < steps; i++) {
      done = collector.step(budget);
    }
    return done;
  }

  /**
   * Begins to mark, and marks on until a step says that nothing is left.
   *
   * @return how many steps that took, {@link #MOST_STEPS} at most
   */
  public static int stepsUntilDone(IncrementalCollector collector, int budget) {
    collector.startMarking();
    int steps = 1;
    while (!collector.step(budget) && steps < MOST_STEPS) {
      steps++;
    }
    return steps;
  }
}
