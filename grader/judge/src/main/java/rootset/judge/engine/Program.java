package rootset.judge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rootset.heap.Collector;
import rootset.heap.Heap;
import rootset.recording.Recorder;
import rootset.scenario.EngineRun;
import rootset.scenario.Op;
import rootset.scenario.Run;
import rootset.scenario.RunObserver;
import rootset.scenario.Scenario;
import rootset.scenario.ScenarioException;
import rootset.scenario.ScenarioRunner;
import rootset.scenario.StepFailed;
import rootset.script.Script;
import rootset.script.ScriptException;
import rootset.script.ScriptMachine;
import rootset.script.ScriptObserver;
import rootset.trace.Replay;
import rootset.trace.Trace;
import rootset.trace.TraceObserver;
import rootset.trace.TraceReplay;
import rootset.verify.EngineOracle;
import rootset.verify.Promise;
import rootset.verify.Violation;

/** A program that can be run on a collector: a scenario, a recorded trace or a script. */
public abstract class Program {
  /** The length in words of the heap that a trace is replayed in unless somebody says otherwise. */
  public static final int TRACE_HEAP_WORDS = 1 << 24;

  private final String text;
  private final List<String> complaints = new ArrayList<>();
  private final StringBuilder console = new StringBuilder();
  private String table = "";

  private Program(String text) {
    this.text = text;
  }

  /**
   * Reads a program. It is a script if its name ends in .js; whether it is a scenario or a trace is
   * seen from its first word.
   *
   * @param source what messages call the program
   * @throws ScenarioException at the first slip, or if there is no program in it
   * @throws ScriptException at the first slip in a script
   */
  public static Program parse(String source, byte[] bytes) {
    String text = ProgramText.of(source, bytes);
    if (source.endsWith(".js")) {
      return new ScriptProgram(Script.parse(source, text));
    }
    return looksLikeTrace(text)
        ? new TraceProgram(Trace.parse(source, text), text)
        : new ScenarioProgram(Scenario.parse(source, text), text);
  }

  /**
   * Runs the program on a collector.
   *
   * @param name the name of the collector
   * @param collector makes such a collector
   * @param heapWords the length of the heap in words; 0 if the program decides
   * @param recording gets the lines of a recording while the program runs, if one is wanted
   * @throws ScenarioException if the program does what cannot be done
   * @throws StepFailed if the collector fails
   * @throws IllegalArgumentException if the collector cannot work in a heap of that length
   */
  public abstract void run(
      String name,
      Supplier<Collector> collector,
      int heapWords,
      Optional<Consumer<String>> recording);

  /** The program's text. */
  public final String text() {
    return text;
  }

  /** What the program printed, line by line. */
  public final String console() {
    return console.toString();
  }

  /** What happened, as a table for people; empty if the collector left nothing to count. */
  public final String table() {
    return table;
  }

  /** What was not as the program expects it, or as a collector of that name promises it. */
  public final List<String> complaints() {
    return complaints;
  }

  /** A trace begins with a number, or with a letter or a sign that stands alone. */
  private static boolean looksLikeTrace(String text) {
    String first =
        text.lines()
            .filter(line -> !ProgramText.saysNothing(line))
            .findFirst()
            .orElseThrow()
            .strip();
    String word = first.split("\\s+", 2)[0];
    return word.length() == 1 || word.matches("[-+]?[0-9].*");
  }

  private static final class ScenarioProgram extends Program {
    private final Scenario scenario;
    private Heap heap;
    private Optional<Recorder> recorder = Optional.empty();

    ScenarioProgram(Scenario scenario, String text) {
      super(text);
      this.scenario = scenario;
    }

    @Override
    public void run(
        String name,
        Supplier<Collector> collector,
        int heapWords,
        Optional<Consumer<String>> recording) {
      Scenario sized = heapWords == 0 ? scenario : scenario.withHeap(heapWords);
      Run run;
      try {
        run = ScenarioRunner.run(collector.get(), sized, observer(name, recording));
      } catch (ScenarioException slip) {
        recorder.ifPresent(Recorder::finish);
        blameMemory(slip, sized);
        return;
      }
      recorder.ifPresent(Recorder::finish);
      judge(name, ScenarioRunner.runEngine(collector.get(), sized), sized);
      Refusals refusals = Refusals.in(sized, run.births());
      complainOf(refusals, sized.heapWords());
      count(refusals.count());
    }

    /** A program that got no object does what it should not: that is no mistake in its text. */
    private void blameMemory(ScenarioException slip, Scenario sized) {
      complainOf(Refusals.in(sized, slip.run().births()), sized.heapWords());
      if (complaints().isEmpty()) {
        throw slip;
      }
      complaints().add(slip.getMessage());
    }

    private void judge(String name, EngineRun run, Scenario sized) {
      for (Violation violation : EngineOracle.check(sized, run, Promise.of(name))) {
        complaints().add(describe(violation));
      }
    }

    private String describe(Violation violation) {
      String place = violation.line() == 0 ? "" : ":" + violation.line();
      String after = violation.line() == 0 ? "" : "after `" + violation.operation() + "`: ";
      return scenario.source() + place + ": " + after + violation.message();
    }

    private void complainOf(Refusals refusals, int heapWords) {
      int line = refusals.unexpectedLine();
      if (line > 0) {
        String what = "`" + scenario.operation(line) + "` found no room in a heap of ";
        String advice = "give it more with --heap, or let `expect refused` follow";
        String place = scenario.source() + ":" + line + ": out of memory: ";
        complaints().add(place + what + heapWords + " words; " + advice);
      }
    }

    /** A collector that broke its promises may leave a heap that nobody can count. */
    private void count(int refused) {
      try {
        super.table = Statistics.of(heap, refused).table();
      } catch (RuntimeException e) {
        if (complaints().isEmpty()) {
          throw e;
        }
      }
    }

    private RunObserver observer(String name, Optional<Consumer<String>> recording) {
      return new RunObserver() {
        @Override
        public void started(Heap made) {
          heap = made;
          recorder = recording.map(to -> Recorder.attach(made, name, scenario.shapes(), to));
        }

        @Override
        public void before(Op op) {
          recorder.ifPresent(to -> to.operation(op.line(), scenario.operation(op.line())));
        }
      };
    }
  }

  private static final class TraceProgram extends Program {
    private final Trace trace;
    private final String[] lines;
    private Recorder recorder;

    TraceProgram(Trace trace, String text) {
      super(text);
      this.trace = trace;
      this.lines = text.split("\n", -1);
    }

    @Override
    public void run(
        String name,
        Supplier<Collector> collector,
        int heapWords,
        Optional<Consumer<String>> recording) {
      int words = heapWords == 0 ? TRACE_HEAP_WORDS : heapWords;
      TraceObserver observer =
          recording.map(to -> observer(name, to)).orElse(new TraceObserver() {});
      Replay replay = TraceReplay.run(trace, collector.get(), words, observer);
      if (recorder != null) {
        recorder.finish();
      }
      super.table = Statistics.of(replay, words).table();
      if (!replay.isComplete()) {
        String place = trace.source() + ":" + replay.refusedLine() + ": out of memory: ";
        String what = "no room for an object of " + replay.refusedBytes() + " bytes in a heap of ";
        String advice = "the trace ends here; give it more with --heap";
        complaints().add(place + what + words + " words; " + advice);
      }
    }

    private TraceObserver observer(String name, Consumer<String> recording) {
      return new TraceObserver() {
        @Override
        public void started(Heap made) {
          recorder = Recorder.attach(made, name, List.of(), recording);
        }

        @Override
        public void before(int line) {
          recorder.operation(line, lines[line - 1].strip());
        }
      };
    }
  }

  private static final class ScriptProgram extends Program {
    private static final int MAX_FRAMES = 10_000;
    private static final int MAX_INSTRUCTIONS = 200_000_000;
    private static final int MAX_PRINTED = 1 << 24;

    private final Script script;
    private Recorder recorder;

    ScriptProgram(Script script) {
      super(script.text());
      this.script = script;
    }

    @Override
    public void run(
        String name,
        Supplier<Collector> collector,
        int heapWords,
        Optional<Consumer<String>> recording) {
      int words = heapWords == 0 ? TRACE_HEAP_WORDS : heapWords;
      ScriptObserver observer = observer(name, recording);
      ScriptMachine machine =
          new ScriptMachine(script, collector.get(), words, MAX_FRAMES, observer);
      boolean isDone = machine.run(MAX_INSTRUCTIONS);
      if (recorder != null) {
        recorder.finish();
      }
      super.table = Statistics.of(machine.heap(), machine.isOutOfMemory() ? 1 : 0).table();
      if (machine.isOutOfMemory()) {
        complaints().add(machine.error() + "; give it more with --heap");
      } else if (!machine.error().isEmpty()) {
        complaints().add(machine.error());
      } else if (!isDone) {
        String what = ": still running after " + MAX_INSTRUCTIONS + " instructions; ";
        complaints().add(script.name() + what + "a program that is run here must end");
      }
    }

    private ScriptObserver observer(String name, Optional<Consumer<String>> recording) {
      return new ScriptObserver() {
        @Override
        public void started(Heap heap) {
          recording.ifPresent(to -> recorder = Recorder.attach(heap, name, List.of(), to));
        }

        @Override
        public void operation(int line, String text) {
          if (recorder != null) {
            recorder.operation(line, text);
          }
        }

        @Override
        public void printed(String text) {
          if (ScriptProgram.super.console.length() + text.length() < MAX_PRINTED) {
            ScriptProgram.super.console.append(text).append('\n');
          }
        }
      };
    }
  }
}
