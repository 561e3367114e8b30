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
import rootset.heap.Collector;
import rootset.heap.IncrementalCollector;
import rootset.heap.PageEvacuator;
import rootset.heap.Tally;

/** Moving live objects together. */
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmn8m", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompactBenchmark {
  private static final int NODES = 100_000;

  /** A benchmark class; JMH makes it. */
  public CompactBenchmark() {}

  /** A full collection by mark-compact, of as much garbage as there are live objects. */
  @Benchmark
  public void slide(Gaps gaps) {
    gaps.collector.collect();
  }

  /**
   * What follows marking where pages are evacuated, about every second one: copying, and updating
   * all references.
   */
  @Benchmark
  public void evacuate(Pages pages) {
    pages.collector.collect();
  }

  /** A heap in which every second object is dead. */
  @State(Scope.Thread)
  public static class Gaps {
    private static final int WORDS = Program.NODE_WORDS + 1; // and the collector's

    /** Whether somebody listens. */
    @Param({"off", "on"})
    public String listener;

    private Program program;
    private Collector collector;
    private Tally before;

    /** Made by JMH. */
    public Gaps() {}

    /** Makes the heap. */
    @Setup
    public void setUp() {
      program = new Program("mark-compact", 1 << 22, listener);
      collector = program.heap.collector();
    }

    /** Makes gaps. */
    @Setup(Level.Invocation)
    public void fill() {
      program.drop(Program.LIVE);
      collector.collect();
      program.list(Program.LIVE, 2 * NODES);
      program.thinOut(Program.LIVE);
      before = program.work().tally();
    }

    /** Every live object was moved. */
    @TearDown(Level.Invocation)
    public void check() {
      Tally after = program.work().tally();
      Program.expect("full collections", 1, after.collections() - before.collections());
      Program.expect("objects marked", NODES, after.markedObjects() - before.markedObjects());
      Program.expect("words moved", WORDS * NODES, after.copiedWords() - before.copiedWords());
    }
  }

  /** An old generation that is marked. */
  @State(Scope.Thread)
  public static class Pages {
    private static final int SEED = 42;

    /** Whether somebody listens. */
    @Param({"off", "on"})
    public String listener;

    private Program program;
    private IncrementalCollector collector;
    private long wordsBefore;
    private long copied;
    private long invocations;

    /** Made by JMH. */
    public Pages() {}

    /** Makes the heap; nothing in it is young. */
    @Setup
    public void setUp() {
      program = new Program("generational", 1 << 21, listener);
      collector = program.collector(IncrementalCollector.class);
      program.list(Program.LIVE, NODES);
      collector.collect();
      program.collector(PageEvacuator.class).evacuateRandomPages(SEED);
    }

    /** Marks everything. */
    @Setup(Level.Invocation)
    public void mark() {
      collector.startMarking();
      collector.step(Integer.MAX_VALUE);
      wordsBefore = program.work().copiedWords();
    }

    /** All that was copied was old. */
    @TearDown(Level.Invocation)
    public void count() {
      copied += program.work().copiedWords() - wordsBefore;
      invocations++;
    }

    /** Objects were moved, about every second one in every collection. */
    @TearDown
    public void check() {
      long live = invocations * NODES * Program.NODE_WORDS;
      Program.expectAtLeast("words moved", live / 4, copied);
      Program.expectAtLeast("words left", live / 4, live - copied);
    }
  }
}
