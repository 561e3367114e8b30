package rootset.exercises.generational;

import rootset.heap.Heap;
import rootset.heap.Mutator;
import rootset.heap.Shape;
import rootset.heap.YoungCollector;

/** A program in bulk, for tests that ask how much work a young collection is. */
public final class Workload {
  private static final int HEAP_WORDS = 24_000;
  private static final int LISTS = 16;
  private static final int HOLDERS = 5;
  private static final Shape NODE = new Shape("Node", 2, 0);
  private static final Shape NUMBER = new Shape("Number", 0, 1);

  private Workload() {}

  /**
   * Makes short lists of so many nodes in all, 1,000 at most, on a heap with {@code collector},
   * which must be new, and collects the young generation until they are old. Each node referred to
   * a young object for a while, which is old, too, by now.
   */
  public static GrownProgram grow(YoungCollector collector, int nodes) {
    Program program = new Program(collector);
    for (int i = 0; i < nodes; i++) {
      program.addNode(i % LISTS);
    }
    program.growOld();
    program.addNumbers();
    program.growOld();
    return program;
  }

  private static final class Program implements GrownProgram {
    private final YoungCollector collector;
    private final Heap heap;
    private final Mutator mutator;
    private int written;

    Program(YoungCollector collector) {
      this.collector = collector;
      this.heap = new Heap(HEAP_WORDS, 4, collector);
      this.mutator = Mutator.of(heap);
      mutator.pushFrame("main");
      for (int list = 0; list < LISTS; list++) {
        mutator.setLocal("list" + list, 0);
      }
      mutator.setLocal("node", 0);
    }

    /** The first node of a list; 0 if it has none. */
    private int first(int list) {
      return heap.stack().top().get(list);
    }

    void addNode(int list) {
      int node = mutator.allocate(NODE);
      mutator.store(node, 0, first(list));
      mutator.setLocal("list" + list, node);
    }

    void growOld() {
      collector.collectYoung();
      collector.collectYoung();
    }

    void addNumbers() {
      for (int list = 0; list < LISTS; list++) {
        for (int node = first(list); node != 0; node = mutator.load(node, 0)) {
          mutator.setLocal("node", node);
          int number = mutator.allocate(NUMBER);
          mutator.store(heap.stack().top().get(LISTS), 1, number);
          node = heap.stack().top().get(LISTS);
        }
      }
      mutator.setLocal("node", 0);
    }

    @Override
    public int run(int rounds) {
      int sum = 0;
      for (int round = 0; round < rounds; round++) {
        writeNumbers();
        collector.collectYoung();
        sum += readNumbers();
      }
      return sum;
    }

    private void writeNumbers() {
      for (int index = 0; index < HOLDERS; index++) {
        int number = mutator.allocate(NUMBER);
        mutator.storeData(number, 0, ++written);
        mutator.store(first(index), 1, number);
      }
    }

    private int readNumbers() {
      int sum = 0;
      for (int index = 0; index < HOLDERS; index++) {
        sum += mutator.loadData(mutator.load(first(index), 1), 0);
      }
      return sum;
    }
  }
}
