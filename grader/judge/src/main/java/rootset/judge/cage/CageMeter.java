package rootset.judge.cage;

import java.lang.reflect.Method;
import java.util.List;
import rootset.cage.Gauge;
import rootset.cage.Steps;
import rootset.judge.cage.JvmProbe.ThreadFigures;
import rootset.testkit.Meter;
import rootset.testkit.Snapshot;

/**
 * The instruments on a cage. Heap dumps come from its JVM, asked from outside. The allocation
 * counter is read inside, where it is exact, and believed if the JVM confirms it outside, where it
 * is rounded. Steps are counted by what the judge put into the student's classes; they only grow.
 */
final class CageMeter implements Meter {
  /** What a cage allocates between the two readings: frames, mostly. */
  private static final long BETWEEN_READINGS = 65_536;

  private static final String MAIN = "main";

  private final Session session;
  private long stepsTold;

  CageMeter(Session session) {
    this.session = session;
  }

  @Override
  public boolean seesAll() {
    return true;
  }

  @Override
  public Snapshot snapshot() {
    session.ask(Gauge.class, method(Gauge.class, "settle"));
    return session.snapshot();
  }

  @Override
  public long allocatedBytes() {
    long told = (Long) session.ask(Gauge.class, method(Gauge.class, "allocatedBytes"));
    List<ThreadFigures> threads = session.look(CageProcess::threads);
    ThreadFigures main =
        threads.stream().filter(each -> each.name().equals(MAIN)).findFirst().orElseThrow();
    if (told < main.atLeast() - BETWEEN_READINGS || told > main.atMost()) {
      throw session.contradicted();
    }
    return told
        + threads.stream().filter(each -> each != main).mapToLong(ThreadFigures::atLeast).sum();
  }

  @Override
  public long steps() {
    long told = (Long) session.ask(Steps.class, method(Steps.class, "taken"));
    if (told < stepsTold) {
      throw session.contradicted();
    }
    stepsTold = told;
    return told;
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
