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
import rootset.heap.Tally;

/** Sweeping 100,000 live and as many dead objects of three words. */
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmn8m", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class SweepBenchmark {
  private static final int NODES = 100_000;

  /** Whether somebody listens. */
  @Param({"off", "on"})
  public String listener;

  /** Which collector sweeps: the whole heap, or page by page. */
  @Param({"incremental-dijkstra", "generational"})
  public String collector;

  private Program program;
  private IncrementalCollector sweeping;
  private Tally before;

  /** Made by JMH. */
  public SweepBenchmark() {}

  /** Makes a heap of nodes and holes by turns. */
  @Setup
  public void setUp() {
    program = new Program(collector, 1 << 22, listener);
    sweeping = program.collector(IncrementalCollector.class);
    program.list(Program.LIVE, 2 * NODES);
    sweeping.collect();
    program.thinOut(Program.LIVE);
  }

  /** Fills the holes with old objects, and lets them die. */
  @Setup(Level.Invocation)
  public void fill() {
    sweeping.collect();
    program.list(Program.OTHER, NODES);
    sweeping.collect();
    program.drop(Program.OTHER);
    sweeping.collect();
    before = program.work().tally();
  }

  /** Finishes sweeping, which is the first thing that the next marking wants; looks at a root. */
  @Benchmark
  public void sweep() {
    sweeping.startMarking();
  }

  /** Every word of every object was swept, and nothing else was done. */
  @TearDown(Level.Invocation)
  public void check() {
    Tally after = program.work().tally();
    long swept = after.sweptWords() - before.sweptWords();
    Program.expectAtLeast("words swept", 2 * NODES * Program.NODE_WORDS, swept);
    Program.expect("other units", 1, after.total() - before.total() - swept);
  }
}
