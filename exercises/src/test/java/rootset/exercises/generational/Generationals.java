package rootset.exercises.generational;

import rootset.heap.Collector;
import rootset.heap.YoungCollector;
import rootset.scenario.Run;
import rootset.testkit.Drives;

/** Makes the collector under test and runs programs on it. */
@Drives("rootset.exercises.generational.Generational")
interface Generationals {
  YoungCollector create();

  @Drives("rootset.scenario.ScenarioRunner")
  Run run(Collector collector, String text);

  @Drives("rootset.exercises.generational.Workload")
  GrownProgram grow(YoungCollector collector, int nodes);
}
