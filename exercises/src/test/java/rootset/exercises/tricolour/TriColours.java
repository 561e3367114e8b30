package rootset.exercises.tricolour;

import rootset.heap.Collector;
import rootset.heap.IncrementalCollector;
import rootset.scenario.Run;
import rootset.testkit.Drives;

/** Makes the collector under test, runs programs on it, and lets it mark in steps. */
@Drives("rootset.exercises.tricolour.TriColour")
interface TriColours {
  IncrementalCollector create();

  @Drives("rootset.scenario.ScenarioRunner")
  Run run(Collector collector, String text);

  @Drives("rootset.exercises.tricolour.Marking")
  void prepare(IncrementalCollector collector, int cells);

  @Drives("rootset.exercises.tricolour.Marking")
  void start(IncrementalCollector collector);

  @Drives("rootset.exercises.tricolour.Marking")
  boolean steps(IncrementalCollector collector, int steps, int budget);

  @Drives("rootset.exercises.tricolour.Marking")
  int stepsUntilDone(IncrementalCollector collector, int budget);
}
