package rootset.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.scenario.Op;
import rootset.scenario.RunObserver;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioRunner;

/** Runs scenarios and keeps what a recorder writes. */
final class Recorded implements RunObserver {
  private final String collector;
  private final Scenario scenario;
  private final Consumer<Heap> afterOperation;
  private final List<String> lines = new ArrayList<>();
  private Heap heap;
  private Recorder recorder;

  private Recorded(String collector, Scenario scenario, Consumer<Heap> afterOperation) {
    this.collector = collector;
    this.scenario = scenario;
    this.afterOperation = afterOperation;
  }

  /** The lines of a recorded run; {@code afterOperation} sees the heap after every operation. */
  static List<String> lines(
      String name, Collector collector, String text, Consumer<Heap> afterOperation) {
    Scenario scenario = Scenario.parse(text);
    Recorded recorded = new Recorded(name, scenario, afterOperation);
    ScenarioRunner.run(collector, scenario, recorded);
    recorded.recorder.finish();
    return recorded.lines;
  }

  static List<String> lines(String name, Collector collector, String text) {
    return lines(name, collector, text, heap -> {});
  }

  @Override
  public void started(Heap heap) {
    this.heap = heap;
    this.recorder = Recorder.attach(heap, collector, scenario.shapes(), lines::add);
  }

  @Override
  public void before(Op op) {
    recorder.operation(op.line(), scenario.operation(op.line()));
  }

  @Override
  public void after(Op op) {
    afterOperation.accept(heap);
  }
}
