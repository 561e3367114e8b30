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
import rootset.heap.YoungCollector;

/** A young collection of 50,000 objects of three words. */
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmn8m", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class ScavengeBenchmark {
  private static final int OBJECTS = 50_000;

  /** Whether somebody listens. */
  @Param({"off", "on"})
  public String listener;

  /** How many of a hundred objects survive. */
  @Param({"0", "10", "50"})
  public int survivors;

  private Program program;
  private YoungCollector collector;
  private int alive;
  private int before;

  /** Made by JMH. */
  public ScavengeBenchmark() {}

  /** Makes the heap. */
  @Setup
  public void setUp() {
    program = new Program("generational", 1 << 24, listener);
    collector = program.collector(YoungCollector.class);
  }

  /** Fills an empty nursery. */
  @Setup(Level.Invocation)
  public void fill() {
    program.drop(Program.LIVE);
    collector.collectYoung();
    alive = 0;
    for (int i = 0; i < OBJECTS; i++) {
      if (i % 100 < survivors) {
        program.prepend(Program.LIVE);
        alive++;
      } else {
        program.mutator.allocate(program.node);
      }
    }
    before = program.work().youngCollections();
  }

  /** Copies the survivors. */
  @Benchmark
  public void scavenge() {
    collector.collectYoung();
  }

  /** One collection: a root, three words copied and two visited for each survivor; none got old. */
  @TearDown(Level.Invocation)
  public void check() {
    Program.expect("young collections", 1, program.work().youngCollections() - before);
    Program.expect("units", alive == 0 ? 0 : 1 + 5L * alive, program.work().pause());
    Program.expect("words promoted", 0, program.work().promotedWords());
    Program.expect("full collections", 0, program.work().collections());
  }
}
