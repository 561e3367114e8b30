package rootset.exercises.markcompact;

import rootset.heap.Collector;
import rootset.scenario.Run;
import rootset.testkit.Drives;

/** Makes the collector under test and runs programs on it. */
@Drives("rootset.exercises.markcompact.MarkCompact")
interface MarkCompacts {
  Collector create();

  @Drives("rootset.scenario.ScenarioRunner")
  Run run(Collector collector, String text);
}
