package rootset.collectors;

import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.scenario.Run;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;
import rootset.verify.Oracle;
import rootset.verify.Promise;
import rootset.verify.Violation;

/** A collector that the shared scenarios are run on, and what it promises. */
enum Subject {
  MARK_SWEEP(MarkSweep::new, Promise.TRACING),
  REFERENCE_COUNTING(ReferenceCounting::new, Promise.COUNTING);

  private final Supplier<Collector> collector;
  private final Promise promise;

  Subject(Supplier<Collector> collector, Promise promise) {
    this.collector = collector;
    this.promise = promise;
  }

  Collector collector() {
    return collector.get();
  }

  /** What the oracle says about a program, line by line; empty if all is well. */
  String verdict(String... lines) {
    Scenario scenario = Scenario.parse(String.join("\n", lines));
    Run run = ScenarioRunner.run(collector(), scenario);
    StringBuilder verdict = new StringBuilder();
    for (Violation violation : Oracle.check(scenario, run, promise)) {
      verdict.append(violation);
    }
    return verdict.toString();
  }
}
