package rootset.scenario;

import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.heap.IncrementalCollector;
import rootset.heap.PageEvacuator;
import rootset.heap.YoungCollector;

/** Puts a collector under stress while a program runs. */
final class Pressure {
  private static final int LONGEST_STEP = 12;

  private final Stress stress;
  private final Collector collector;
  private int random; // Marsaglia's xorshift; never 0
  private int allocations;

  Pressure(Stress stress, Heap heap) {
    this.stress = stress;
    this.collector = heap.collector();
    this.random = stress.seed() == 0 ? 1 : stress.seed();
    if (stress.poisons()) {
      heap.poisonReclaimed();
    }
    if (stress.evacuates() && collector instanceof PageEvacuator evacuator) {
      evacuator.evacuateRandomPages(random);
    }
  }

  void beforeAllocation() {
    allocations++;
    boolean isTurn = stress.collectEvery() > 0 && allocations % stress.collectEvery() == 0;
    if (isTurn || chance(stress.collectPercent())) {
      if (collector instanceof YoungCollector generations && below(4) > 0) {
        generations.collectYoung();
      } else {
        collector.collect();
      }
    }
  }

  void beforeOperation() {
    if (chance(stress.markPercent()) && collector instanceof IncrementalCollector marking) {
      if (marking.isMarking()) {
        marking.step(1 + below(LONGEST_STEP));
      } else {
        marking.startMarking();
      }
    }
  }

  private boolean chance(int percent) {
    return percent > 0 && below(100) < percent;
  }

  private int below(int bound) {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return (random >>> 1) % bound;
  }
}
