package rootset.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import rootset.testkit.Snapshot.Held;

/**
 * What a subject's process holds, allocates and works, measured instead of asked. A parameter of a
 * test beside its {@link Subject}:
 *
 * <pre>{@code
 * void listeners_that_went_leave_the_heap(@Subject Apps apps, Evidence evidence) {
 *   App app = apps.create();
 *   evidence.after("1,000 visits", () -> apps.visit(app, 1_000)).holdsAtMost(10, Visitor.class);
 * }
 * }</pre>
 *
 * <p>Under the judge the process is a cage in which no test has failed yet, and the figures come
 * from its JVM: heap dumps, allocation counters, counted steps. In an IDE they are as good as one
 * process can tell about itself; what it cannot tell, no test is failed for, and none passed.
 */
public final class Evidence {
  /** What a JVM may add to its heap on its own while a subject works, in bytes. */
  private static final long NOISE = 2_048;

  /** Operations between which that noise gets lost. */
  private static final int FEWEST = 500;

  private static final int ATTEMPTS = 3;

  private final List<Measured> measured = new ArrayList<>();
  private final Meter meter;
  private final int budget;

  Evidence(Meter meter, int budget) {
    this.meter = meter;
    this.budget = budget;
  }

  /**
   * Lets a subject work, then looks at what its process still holds.
   *
   * @param operations what was done, for the message: "1,000 visits"
   */
  public Holdings after(String operations, Runnable work) {
    Snapshot before = meter.snapshot();
    work.run();
    return noted(new Holdings(operations, before, meter.snapshot()));
  }

  /**
   * How much memory stays for each of many operations. The operations are done twice, in two calls
   * of the work: the first fills what has a bound, the second shows what has none.
   *
   * @param operation one operation, for the message: "visit"
   * @param count how many to do at once; a thousand or more, or the noise of a JVM shows
   * @param work does as many operations as it is told
   * @throws IllegalArgumentException if they are too few to show anything
   */
  public Growth growth(String operation, int count, IntConsumer work) {
    if (count < FEWEST) {
      throw new IllegalArgumentException(
          "growth shows from " + FEWEST + " operations on, " + count + " are too few");
    }
    work.accept(count);
    Snapshot first = meter.snapshot();
    work.accept(count);
    Held held = meter.snapshot().growthSince(first, count);
    long bytes = Math.max(0, held.bytes() - NOISE);
    return noted(new Growth(operation, count, bytes, held.paths(), meter.seesAll()));
  }

  /**
   * How many bytes an operation allocates in the long run, counting what became garbage. What is
   * allocated once, whatever the number of operations, drops out.
   *
   * @param operation one operation, for the message: "lookup"
   * @param count how many to do at once
   * @param work does as many operations as it is told
   */
  public Allocation allocation(String operation, int count, IntConsumer work) {
    work.accept(count);
    long once = allocated(() -> work.accept(count));
    long twice = allocated(() -> work.accept(2 * count));
    double each = (double) Math.max(0, twice - once) / count;
    return noted(new Allocation(operation, each, budget));
  }

  private long allocated(Runnable work) {
    long before = meter.allocatedBytes();
    work.run();
    return meter.allocatedBytes() - before;
  }

  /**
   * How the work of the same operations grows with the size of what they are done on: at a size, at
   * twice and at four times that size. Work is counted, in steps and in bytes allocated; time has
   * no part in it.
   *
   * @param operations what is counted, for the message: "100 reads"
   * @param size the smallest size
   * @param prepared makes a subject of a size, which is not counted, and returns the operations,
   *     which are
   */
  public Cost cost(String operations, int size, IntFunction<Runnable> prepared) {
    prepared.apply(size).run();
    List<Cost.Point> points = new ArrayList<>();
    for (int each = size; each <= 4 * size; each *= 2) {
      points.add(point(each, prepared));
    }
    return noted(new Cost(operations, points, meter.seesAll()));
  }

  private <T extends Measured> T noted(T what) {
    measured.add(what);
    return what;
  }

  /**
   * Makes sure that a test expects something of all that it let measure.
   *
   * @throws IllegalStateException if it does not: the mistake of whoever wrote the test
   */
  void checkExpectations() {
    if (!measured.stream().allMatch(Measured::isLookedAt)) {
      throw new IllegalStateException(
          "the test lets something be measured and expects nothing of it: call a method of what"
              + " evidence returns, such as keepsNothing()");
    }
  }

  /**
   * In one process with the tests the JVM adds bytes of its own now and then, as when it gives up
   * compiled code; so the work is done more than once there, and the least counts.
   */
  private Cost.Point point(int size, IntFunction<Runnable> prepared) {
    Cost.Point least = measured(size, prepared);
    for (int i = 1; i < ATTEMPTS && !meter.seesAll(); i++) {
      Cost.Point other = measured(size, prepared);
      least = other.bytes() < least.bytes() ? other : least;
    }
    return least;
  }

  private Cost.Point measured(int size, IntFunction<Runnable> prepared) {
    Runnable work = prepared.apply(size);
    long steps = meter.steps();
    long bytes = allocated(work);
    return new Cost.Point(size, meter.steps() - steps, bytes);
  }

  /** A number as people write it: 1,000,000. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Bytes for people, exact below ten thousand. */
  static String size(long bytes) {
    if (bytes < 10_000) {
      return number(bytes) + " bytes";
    }
    return bytes < 10_000_000
        ? number(bytes / 1_000) + " KB"
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
