package rootset.judge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.recording.Recorder;
import rootset.scenario.Op;
import rootset.scenario.Run;
import rootset.scenario.RunObserver;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.trace.Replay;
import rootset.trace.Trace;
import rootset.trace.TraceObserver;
import rootset.trace.TraceReplay;
import rootset.verify.EngineOracle;
import rootset.verify.Promise;
import rootset.verify.Violation;

/** A program of heap operations that can be run on a collector: a scenario or a recorded trace. */
public abstract class Program {
  /** The length in words of the heap that a trace is replayed in unless somebody says otherwise. */
  public static final int TRACE_HEAP_WORDS = 1 << 22;

  private final List<String> recording = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private String table = "";

  private Program() {}

  /**
   * Reads a program; whether it is a scenario or a trace is seen from its first word.
   *
   * @throws ScenarioException at the first slip in the text
   */
  public static Program parse(String source, String text) {
    return looksLikeTrace(text)
        ? new TraceProgram(Trace.parse(source, text), text)
        : new ScenarioProgram(Scenario.parse(source, text));
  }

  /**
   * Runs the program on a collector.
   *
   * @param name the name of the collector
   * @param collector makes such a collector
   * @param heapWords the length of the heap in words; 0 if the program decides
   * @param record whether what happens is to be recorded
   * @throws ScenarioException if the program does what cannot be done
   * @throws StepFailed if the collector fails
   * @throws IllegalArgumentException if the collector cannot work in a heap of that length
   */
  public abstract void run(
      String name, Supplier<Collector> collector, int heapWords, boolean record);

  /** What happened, as a table for people. */
  public final String table() {
    return table;
  }

  /** What was not as the program expects it, or as a collector of that name promises it. */
  public final List<String> complaints() {
    return complaints;
  }

  /** The lines of the recording, if one was wanted. */
  public final List<String> recording() {
    return recording;
  }

  /** A trace begins with a number or a letter that stands alone, after comments of its own kind. */
  private static boolean looksLikeTrace(String text) {
    String first =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("%") && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    String word = first.split("\\s+", 2)[0];
    return word.length() == 1 || word.matches("[0-9]+");
  }

  private static final class ScenarioProgram extends Program {
    private final Scenario scenario;
    private Heap heap;
    private Recorder recorder;

    ScenarioProgram(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    public void run(String name, Supplier<Collector> collector, int heapWords, boolean record) {
      Scenario sized = heapWords == 0 ? scenario : scenario.withHeap(heapWords);
      Run run = ScenarioRunner.run(collector.get(), sized, observer(name, record));
      if (recorder != null) {
        recorder.finish();
      }
      int refused = 0;
      for (int birth : run.births()) {
        refused += birth == 0 ? 1 : 0;
      }
      super.table = Statistics.of(heap, refused).table();
      Promise promise = Promise.of(name);
      for (Violation violation :
          EngineOracle.check(sized, ScenarioRunner.runEngine(collector.get(), sized), promise)) {
        complaints().add(describe(violation));
      }
    }

    private String describe(Violation violation) {
      String place = violation.line() == 0 ? "" : ":" + violation.line();
      String after = violation.line() == 0 ? "" : "after `" + violation.operation() + "`: ";
      return scenario.source() + place + ": " + after + violation.message();
    }

    private RunObserver observer(String name, boolean record) {
      return new RunObserver() {
        @Override
        public void started(Heap made) {
          heap = made;
          if (record) {
            recorder = Recorder.attach(made, name, scenario.shapes(), recording()::add);
          }
        }

        @Override
        public void before(Op op) {
          if (record) {
            recorder.operation(op.line(), scenario.operation(op.line()));
          }
        }
      };
    }
  }

  private static final class TraceProgram extends Program {
    private final Trace trace;
    private final List<String> lines;
    private Recorder recorder;

    TraceProgram(Trace trace, String text) {
      this.trace = trace;
      this.lines = text.lines().toList();
    }

    @Override
    public void run(String name, Supplier<Collector> collector, int heapWords, boolean record) {
      int words = heapWords == 0 ? TRACE_HEAP_WORDS : heapWords;
      TraceObserver observer = record ? observer(name) : new TraceObserver() {};
      Replay replay = TraceReplay.run(trace, collector.get(), words, observer);
      if (recorder != null) {
        recorder.finish();
      }
      super.table = Statistics.of(replay, words).table();
      if (!replay.isComplete()) {
        complaints()
            .add(
                trace.source()
                    + ":"
                    + replay.refusedLine()
                    + ": out of memory: no room for an object of "
                    + replay.refusedBytes()
                    + " bytes; the trace ends here");
      }
    }

    private TraceObserver observer(String name) {
      return new TraceObserver() {
        @Override
        public void started(Heap made) {
          recorder = Recorder.attach(made, name, List.of(), recording()::add);
        }

        @Override
        public void before(int line) {
          recorder.operation(line, lines.get(line - 1).strip());
        }
      };
    }
  }
}
