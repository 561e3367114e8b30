package rootset.lab;

import java.util.List;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.recording.Recorder;
import rootset.scenario.Op;
import rootset.scenario.RunObserver;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;

/** Records a scenario while it runs. */
final class ScenarioTake implements RunObserver {
  private final Scenario scenario;
  private final String collector;
  private final List<String> lines;
  private Recorder recorder;
  private Heap heap;
  private long allocated;

  private ScenarioTake(Scenario scenario, String collector, List<String> lines) {
    this.scenario = scenario;
    this.collector = collector;
    this.lines = lines;
  }

  /** Appends the recording to {@code lines}; what stopped the program, or nothing. */
  static String record(String text, String collector, int heapWords, List<String> lines) {
    Scenario scenario = parse(text);
    Collector made = Collectors.create(collector);
    if (heapWords > 0) {
      scenario = scenario.withHeap(heapWords);
    }
    ScenarioTake take = new ScenarioTake(scenario, collector, lines);
    String error = "";
    try {
      ScenarioRunner.run(made, scenario, take);
    } catch (ScenarioException | StepFailed | FullFilm e) {
      error = e.getMessage();
    }
    take.recorder.finish();
    return error;
  }

  private static Scenario parse(String text) {
    try {
      return Scenario.parse("program", text);
    } catch (ScenarioException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public void started(Heap heap) {
    this.heap = heap;
    recorder = Recorder.attach(heap, collector, scenario.shapes(), lines::add);
  }

  @Override
  public void before(Op op) {
    FullFilm.check(lines);
    recorder.operation(op.line(), scenario.operation(op.line()));
    allocated = heap.work().allocatedObjects();
  }

  /** A refused object is not in the recording by itself; without a word nobody would see it. */
  @Override
  public void after(Op op) {
    long made = heap.work().allocatedObjects() - allocated;
    boolean refused =
        op instanceof Op.New && made == 0 || op instanceof Op.NewList list && made < list.count();
    if (refused) {
      recorder.print("out of memory in line " + op.line() + ": " + scenario.operation(op.line()));
    }
  }
}
