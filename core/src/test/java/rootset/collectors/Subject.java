package rootset.collectors;

import java.util.List;
import rootset.heap.Collector;
import rootset.scenario.EngineRun;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.Stress;
import rootset.verify.EngineOracle;
import rootset.verify.Promise;
import rootset.verify.Violation;

/** A correct collector that the shared scenarios are run on. */
enum Subject {
  REFERENCE_COUNTING("reference-counting"),
  MARK_SWEEP("mark-sweep"),
  MARK_COMPACT("mark-compact"),
  SEMI_SPACE("semi-space"),
  DIJKSTRA("incremental-dijkstra"),
  STEELE("incremental-steele"),
  YUASA("incremental-yuasa"),
  HYBRID("incremental-hybrid"),
  GENERATIONAL("generational");

  private final String collector;

  Subject(String collector) {
    this.collector = collector;
  }

  Collector collector() {
    return new ReferenceCollectors().create(collector);
  }

  boolean counts() {
    return this == REFERENCE_COUNTING;
  }

  /** The length of an object in words. */
  int words(int fields) {
    return 1 + collector().headerWords() + fields;
  }

  /** What the oracle says about a program, line by line; empty if all is well. */
  String verdict(String... lines) {
    return verdict(Scenario.parse(String.join("\n", lines)), Stress.NONE);
  }

  /** The same, and that two runs are the same. */
  String verdict(Scenario scenario, Stress stress) {
    EngineRun run = ScenarioRunner.runEngine(collector(), scenario, stress);
    StringBuilder verdict = new StringBuilder();
    append(verdict, EngineOracle.check(scenario, run, Promise.of(collector)));
    EngineRun again = ScenarioRunner.runEngine(collector(), scenario, stress);
    append(verdict, EngineOracle.checkRepeated(run, again));
    return verdict.toString();
  }

  private static void append(StringBuilder verdict, List<Violation> violations) {
    for (Violation violation : violations) {
      verdict.append(violation);
    }
  }
}
