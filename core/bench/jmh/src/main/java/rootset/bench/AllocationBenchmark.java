package rootset.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import rootset.heap.IncrementalCollector;
import rootset.heap.Tally;

/** Making an object of three words. */
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmn8m", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AllocationBenchmark {
  private static final int OBJECTS = 10_000;

  /** A benchmark class; JMH makes it. */
  public AllocationBenchmark() {}

  /** Cuts objects from the nursery; what young collections of nothing but garbage take is in it. */
  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public int bump(Nursery nursery) {
    return allocate(nursery.program);
  }

  /** Takes blocks off a free list, each of just the right length. */
  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public int freeList(Holes holes) {
    return allocate(holes.program);
  }

  private static int allocate(Program program) {
    int last = 0;
    for (int i = 0; i < OBJECTS; i++) {
      last = program.mutator.allocate(program.node);
    }
    return last;
  }

  /** A generational heap in which nothing survives. */
  @State(Scope.Thread)
  public static class Nursery {
    /** Whether somebody listens. */
    @Param({"off", "on"})
    public String listener;

    private Program program;

    /** Made by JMH. */
    public Nursery() {}

    /** Makes the heap. */
    @Setup
    public void setUp() {
      program = new Program("generational", 1 << 24, listener);
    }

    /** Nothing else was done, and all objects came from the area. */
    @TearDown
    public void check() {
      Tally tally = program.work().tally();
      Program.expectAtLeast("objects", OBJECTS, tally.allocatedObjects());
      Program.expect(
          "words", Program.NODE_WORDS * tally.allocatedObjects(), tally.allocatedWords());
      Program.expect("units of work", 0, tally.total());
      int top = program.heap.area().top();
      program.mutator.allocate(program.node);
      Program.expect(
          "words cut off by one more", Program.NODE_WORDS, program.heap.area().top() - top);
    }
  }

  /** A marked heap of nodes and holes by turns: while marking is on, there is no area. */
  @State(Scope.Thread)
  public static class Holes {
    /** Whether somebody listens. */
    @Param({"off", "on"})
    public String listener;

    private Program program;
    private IncrementalCollector collector;
    private int blocks;

    /** Made by JMH. */
    public Holes() {}

    /** Makes the heap. */
    @Setup
    public void setUp() {
      program = new Program("incremental-dijkstra", 1 << 20, listener);
      collector = program.collector(IncrementalCollector.class);
      program.list(Program.LIVE, 2 * OBJECTS);
      program.thinOut(Program.LIVE);
    }

    /** Empties the holes: what was born while marking was on dies in the second collection. */
    @Setup(Level.Invocation)
    public void empty() {
      collector.collect();
      collector.collect();
      collector.startMarking();
      blocks = program.heap.freeList().blocks();
    }

    /** Every object took a block of its own. */
    @TearDown(Level.Invocation)
    public void check() {
      Program.expect("words of area", 0, program.heap.area().end() - program.heap.area().top());
      Program.expect("blocks taken", OBJECTS, blocks - program.heap.freeList().blocks());
    }
  }
}
