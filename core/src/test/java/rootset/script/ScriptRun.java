package rootset.script;

import rootset.heap.Collector;
import rootset.heap.CourseCollectors;
import rootset.heap.Heap;

/** Runs scripts for tests. */
final class ScriptRun {
  static final int WORDS = 1 << 20;
  static final int FRAMES = 400;
  static final String COLLECTOR = "mark-sweep";
  private static final int BUDGET = 100_000_000;

  private ScriptRun() {}

  /** What the console shows; behind it the error that ended the program, if one did. */
  static String of(String text) {
    return of(COLLECTOR, WORDS, text);
  }

  static String of(String collector, int words, String text) {
    return of(collector(collector), words, text);
  }

  static String of(Collector collector, int words, String text) {
    StringBuilder console = new StringBuilder();
    ScriptMachine machine =
        machine(
            collector,
            words,
            text,
            new ScriptObserver() {
              @Override
              public void started(Heap heap) {
                heap.poisonReclaimed();
              }

              @Override
              public void printed(String line) {
                console.append(line).append('\n');
              }
            });
    if (!machine.run(BUDGET)) {
      throw new AssertionError("still running after " + BUDGET + " instructions: " + text);
    }
    return console + machine.error();
  }

  static ScriptMachine machine(
      Collector collector, int words, String text, ScriptObserver observer) {
    return new ScriptMachine(Script.parse("demo.js", text), collector, words, FRAMES, observer);
  }

  static Collector collector(String name) {
    return CourseCollectors.family().create(name);
  }
}
