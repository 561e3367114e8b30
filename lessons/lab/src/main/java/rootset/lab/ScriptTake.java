package rootset.lab;

import java.util.List;
import rootset.heap.Heap;
import rootset.recording.Recorder;
import rootset.script.Script;
import rootset.script.ScriptException;
import rootset.script.ScriptMachine;
import rootset.script.ScriptObserver;

/** Records a script while it runs. */
final class ScriptTake implements ScriptObserver {
  /** Room for every program of the lessons, and few enough words to fill. */
  static final int DEFAULT_HEAP_WORDS = 4096;

  private static final int MOST_FRAMES = 400;
  private static final int MOST_INSTRUCTIONS = 20_000_000;
  private static final int SLICE = 50_000;

  private final String collector;
  private final List<String> lines;
  private Recorder recorder;

  private ScriptTake(String collector, List<String> lines) {
    this.collector = collector;
    this.lines = lines;
  }

  /** Appends the recording to {@code lines}; what stopped the program, or nothing. */
  static String record(String text, String collector, int heapWords, List<String> lines) {
    ScriptTake take = new ScriptTake(collector, lines);
    int words = heapWords > 0 ? heapWords : DEFAULT_HEAP_WORDS;
    ScriptMachine machine =
        new ScriptMachine(parse(text), Collectors.create(collector), words, MOST_FRAMES, take);
    String error;
    try {
      error = take.run(machine);
    } catch (FullFilm e) {
      error = e.getMessage();
    }
    take.recorder.finish();
    return error;
  }

  private static Script parse(String text) {
    try {
      return Script.parse("program", text);
    } catch (ScriptException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private String run(ScriptMachine machine) {
    for (int executed = 0; executed < MOST_INSTRUCTIONS; executed += SLICE) {
      if (machine.run(SLICE)) {
        return machine.error();
      }
      FullFilm.check(lines);
    }
    return "stopped after "
        + MOST_INSTRUCTIONS
        + " instructions: is there a loop without an end? What happened before can be watched.";
  }

  @Override
  public void started(Heap heap) {
    recorder = Recorder.attachToScript(heap, collector, lines::add);
  }

  @Override
  public void operation(int line, String text) {
    FullFilm.check(lines);
    recorder.operation(line, text);
  }

  @Override
  public void printed(String text) {
    recorder.print(text);
  }

  @Override
  public boolean wantsNames() {
    return true;
  }

  @Override
  public void labelled(int object, String text) {
    recorder.label(object, text);
  }

  @Override
  public void named(int object, int field, String name) {
    recorder.name(object, field, name);
  }
}
