package rootset.exercises.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A panel that hears events, runs timers and has charts. Whatever it acquires, it notes at once how
 * to release it; the notes are a stack.
 */
public final class LivePanel implements Component {
  private static final int GREETING_TICKS = 5;
  private static final int REFRESH_TICKS = 10;
  private static final int NO_TIMER = 0;

  private final Host host;
  private final String name;
  private final int charts;
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private boolean isMounted;
  private int opened;
  private int greeting;

  /**
   * A panel that is not mounted yet, and holds nothing.
   *
   * @param host what it acquires from
   * @param name what its lines and its charts begin with
   * @param charts how many charts it opens when it is mounted
   */
  public LivePanel(Host host, String name, int charts) {
    this.host = host;
    this.name = name;
    this.charts = charts;
  }

  @Override
  public void mount() {
    if (isMounted) {
      throw new IllegalStateException(name + " is mounted already");
    }
    isMounted = true;
    try {
      acquire();
    } catch (RuntimeException failure) {
      isMounted = false;
      throw release(failure);
    }
  }

  private void acquire() {
    Listener listener = this::hear;
    host.addListener(listener);
    releases.push(() -> host.removeListener(listener));

    greeting = host.startTimer(GREETING_TICKS, this::greet);
    releases.push(this::stopGreeting);

    int refresh = host.startTimer(REFRESH_TICKS, () -> host.show(name + " refreshes"));
    releases.push(() -> host.stopTimer(refresh));

    for (opened = 0; opened < charts; ) {
      openChart();
    }
  }

  private void openChart() {
    Chart chart = host.openChart(name + "." + (opened + 1));
    releases.push(chart::close);
    opened++;
  }

  private void hear(String event) {
    if (!isMounted) {
      return;
    }
    host.show(name + " heard " + event);
    if (event.equals("more")) {
      try {
        openChart();
      } catch (RuntimeException failure) {
        close();
        throw failure;
      }
    }
  }

  private void greet() {
    stopGreeting();
    host.show(name + " is ready");
  }

  /** Once: the number may be somebody else's afterwards. */
  private void stopGreeting() {
    if (greeting != NO_TIMER) {
      host.stopTimer(greeting);
      greeting = NO_TIMER;
    }
  }

  /** Without notes there is nothing to do. */
  @Override
  public void close() {
    isMounted = false;
    RuntimeException failure = release(null);
    if (failure != null) {
      throw failure;
    }
  }

  /** Releases everything and returns the first failure, with the others as suppressed ones. */
  private RuntimeException release(RuntimeException before) {
    RuntimeException first = before;
    while (!releases.isEmpty()) {
      try {
        releases.pop().run();
      } catch (RuntimeException failure) {
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    return first;
  }
}
