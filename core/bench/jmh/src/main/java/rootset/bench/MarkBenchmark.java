package rootset.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import rootset.heap.IncrementalCollector;
import rootset.heap.Shape;
import rootset.heap.Tally;

/** Marking a tree of 200,000 nodes with two references each. */
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmn8m", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class MarkBenchmark {
  private static final int NODES = 200_000;
  private static final int UNITS_OF_NODE = 3; // header and two references visited

  /** Whether somebody listens. */
  @Param({"off", "on"})
  public String listener;

  /** Which collector marks. */
  @Param({"incremental-dijkstra", "generational"})
  public String collector;

  private Program program;
  private IncrementalCollector marking;
  private Tally before;

  /** Made by JMH. */
  public MarkBenchmark() {}

  /** Makes the heap. */
  @Setup
  public void setUp() {
    program = new Program(collector, 1 << 22, listener);
    marking = program.collector(IncrementalCollector.class);
    Shape tree = new Shape("Tree", 2, 0);
    program.mutator.setLocal(Program.OTHER, program.mutator.allocate(new Shape("All", NODES, 0)));
    for (int i = 0; i < NODES; i++) {
      int made = program.mutator.allocate(tree);
      program.mutator.store(all(), i, made);
    }
    for (int i = 1; i < NODES; i++) {
      int above = program.mutator.load(all(), (i - 1) / 2);
      program.mutator.store(above, (i - 1) % 2, program.mutator.load(all(), i));
    }
    program.mutator.setLocal(Program.LIVE, program.mutator.load(all(), 0));
    program.drop(Program.OTHER);
    marking.collect();
    marking.collect();
  }

  private int all() {
    return program.mutator.local(Program.OTHER);
  }

  /** Sweeps what is left to sweep, and makes the root grey. */
  @Setup(Level.Invocation)
  public void begin() {
    marking.startMarking();
    before = program.work().tally();
  }

  /** Marks in one step, as between two allocations. */
  @Benchmark
  public boolean step() {
    return marking.step(Integer.MAX_VALUE);
  }

  /** Marks in the last pause, and begins to sweep lazily. */
  @Benchmark
  public void lastPause() {
    marking.collect();
  }

  /** All nodes but the root were found, all of them visited once, and nothing else was done. */
  @TearDown(Level.Invocation)
  public void check() {
    Tally after = program.work().tally();
    Program.expect(
        "words visited", UNITS_OF_NODE * NODES, after.visitedWords() - before.visitedWords());
    Program.expectAtLeast(
        "objects marked", NODES - 1, after.markedObjects() - before.markedObjects());
    Program.expect("words copied", 0, after.copiedWords() - before.copiedWords());
    Program.expect("words swept", 0, after.sweptWords() - before.sweptWords());
    marking.collect();
  }
}
