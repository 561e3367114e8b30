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
import rootset.heap.Anatomy;
import rootset.heap.Shape;
import rootset.heap.YoungCollector;

/** Writing a reference, through the barrier of the generational collector. */
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmn8m", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StoreBenchmark {
  private static final int HOLDERS = 1_000;
  private static final int FIELDS = 100;
  private static final int WRITES = HOLDERS * FIELDS;

  /** A benchmark class; JMH makes it. */
  public StoreBenchmark() {}

  /** A slot that refers from old to young is remembered already. */
  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void store(Ages ages) {
    ages.holders.write(ages.target);
  }

  /** Every slot is remembered for the first time since a young collection. */
  @Benchmark
  @OperationsPerInvocation(WRITES)
  public void remember(Forgotten forgotten) {
    forgotten.holders.write(forgotten.target);
  }

  /** Objects with many fields. Nothing moves while they are written to: nothing is allocated. */
  private static final class Holders {
    private final Program program;
    private final int[] holders = new int[HOLDERS];

    Holders(String listener, boolean old) {
      program = new Program("generational", 1 << 24, listener);
      int all = program.mutator.allocate(new Shape("All", HOLDERS, 0));
      program.mutator.setLocal(Program.LIVE, all);
      Shape shape = new Shape("Holder", FIELDS, 0);
      for (int i = 0; i < HOLDERS; i++) {
        int holder = program.mutator.allocate(shape);
        program.mutator.store(program.mutator.local(Program.LIVE), i, holder);
      }
      if (old) {
        program.heap.collector().collect();
      }
      for (int i = 0; i < HOLDERS; i++) {
        holders[i] = program.mutator.load(program.mutator.local(Program.LIVE), i);
        Program.expect("young holder", old ? 0 : 1, isYoung(holders[i]) ? 1 : 0);
      }
    }

    /** Every write is to another object than the one before, as a program's are. */
    void write(int target) {
      for (int field = 0; field < FIELDS; field++) {
        for (int holder : holders) {
          program.mutator.store(holder, field, target);
        }
      }
    }

    int young() {
      int young = program.mutator.allocate(program.node);
      program.mutator.setLocal(Program.OTHER, young);
      Program.expect("young target", 1, isYoung(young) ? 1 : 0);
      return young;
    }

    int remembered() {
      return anatomy().remembered().length;
    }

    private boolean isYoung(int object) {
      return anatomy().isYoung(object);
    }

    private Anatomy anatomy() {
      return (Anatomy) program.heap.collector();
    }
  }

  /** A holder and a target of some age. */
  @State(Scope.Thread)
  public static class Ages {
    /** Whether somebody listens. */
    @Param({"off", "on"})
    public String listener;

    /** How old holder and target are. */
    @Param({"old-to-young", "old-to-old", "young-to-young"})
    public String ages;

    private Holders holders;
    private int target;
    private long before;

    /** Made by JMH. */
    public Ages() {}

    /** Makes the heap. */
    @Setup
    public void setUp() {
      holders = new Holders(listener, ages.startsWith("old"));
      target = ages.endsWith("young") ? holders.young() : holders.holders[0];
      before = holders.program.work().total();
    }

    /** The slots are remembered that are to be, and nothing was collected. */
    @TearDown
    public void check() {
      int expected = ages.equals("old-to-young") ? WRITES : 0;
      Program.expect("slots remembered", expected, holders.remembered());
      Program.expect("units of work", 0, holders.program.work().total() - before);
    }
  }

  /** Old holders of which no slot is remembered. */
  @State(Scope.Thread)
  public static class Forgotten {
    /** Whether somebody listens. */
    @Param({"off", "on"})
    public String listener;

    private Holders holders;
    private int target;

    /** Made by JMH. */
    public Forgotten() {}

    /** Makes the heap. */
    @Setup
    public void setUp() {
      holders = new Holders(listener, true);
    }

    /** A young collection takes slots out that hold null. */
    @Setup(Level.Invocation)
    public void forget() {
      holders.write(0);
      holders.program.collector(YoungCollector.class).collectYoung();
      target = holders.young();
      Program.expect("slots remembered before", 0, holders.remembered());
    }

    /** Every slot is remembered now. */
    @TearDown(Level.Invocation)
    public void check() {
      Program.expect("slots remembered", WRITES, holders.remembered());
    }
  }
}
