package rootset.experiments;

import java.util.ArrayList;
import java.util.List;
import rootset.heap.Census;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.HeapExhausted;
import rootset.memory.Memory;
import rootset.scenario.Op;
import rootset.scenario.Run;
import rootset.scenario.RunObserver;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;
import rootset.verify.Demand;

/**
 * Runs a scenario on a heap that nobody collects, and counts at each {@code gc} what lies in the
 * heap and what of it the program can still reach. The difference is what a collector is for.
 */
final class EngineHeap implements RunObserver {
  private final List<Double> used = new ArrayList<>();
  private final List<Demand> demands;
  private Heap heap;

  private EngineHeap(Scenario scenario) {
    Run run = ScenarioRunner.run(new NoCollector(), scenario, this);
    demands = Demand.of(scenario, run);
  }

  /** Runs a scenario. */
  static EngineHeap after(String scenario) {
    return new EngineHeap(Scenario.parse(scenario));
  }

  @Override
  public void started(Heap started) {
    heap = started;
  }

  @Override
  public void after(Op op) {
    if (op instanceof Op.Collect) {
      used.add((double) Census.of(heap).words());
    }
  }

  /** The words of all objects in the heap. */
  List<Double> used() {
    return used;
  }

  /** The words of the objects that a root reaches. */
  List<Double> live() {
    return demands.stream().map(each -> (double) each.liveWords()).toList();
  }

  /** How many references lead to the object that was made first. */
  List<Double> references() {
    return demands.stream().map(each -> (double) each.references()).toList();
  }

  /** Hands out one piece after the other, and frees nothing. */
  private static final class NoCollector implements Collector {
    private Heap heap;

    @Override
    public void attach(Heap attached) {
      heap = attached;
      heap.freeList().add(heap.start(), heap.end() - heap.start());
    }

    @Override
    public int allocate(int words) {
      int block = heap.freeList().take(words);
      if (block == Memory.NULL) {
        throw new HeapExhausted(words);
      }
      return block;
    }

    @Override
    public void collect() {
      // Nothing is freed: what could be is what the plots show.
    }
  }
}
