package rootset.exercises.lifecycle;

import java.util.ArrayList;
import java.util.List;

/** A panel that hears events, runs timers and has charts; it leaves the closing to Java's try. */
public final class LivePanel implements Component {
  private final Host host;
  private final String name;
  private final int charts;
  private Life life;

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
    if (life != null) {
      throw new IllegalStateException("close " + name + " before you mount it again");
    }
    Life next = new Life();
    try {
      next.begin();
    } catch (RuntimeException | Error failed) {
      try {
        next.end();
      } catch (RuntimeException also) {
        failed.addSuppressed(also);
      }
      throw failed;
    }
    life = next;
  }

  @Override
  public void close() {
    Life last = life;
    life = null;
    if (last != null) {
      last.end();
    }
  }

  /** Something to release. */
  private interface Resource extends AutoCloseable {
    @Override
    void close();
  }

  /** From mount to close; it hears the events itself. */
  private final class Life implements Listener {
    private final List<Resource> resources = new ArrayList<>();
    private boolean isOver;
    private int greeting;
    private int count;

    void begin() {
      host.addListener(this);
      resources.add(() -> host.removeListener(this));
      greeting = host.startTimer(5, this::greet);
      resources.add(this::endGreeting);
      int refresh = host.startTimer(10, () -> host.show(name + " refreshes"));
      resources.add(() -> host.stopTimer(refresh));
      while (count < charts) {
        openChart();
      }
    }

    private void openChart() {
      Chart chart = host.openChart(name + "." + (count + 1));
      count++;
      resources.add(chart::close);
    }

    private void greet() {
      endGreeting();
      host.show(name + " is ready");
    }

    private void endGreeting() {
      int timer = greeting;
      greeting = 0;
      if (timer > 0) {
        host.stopTimer(timer);
      }
    }

    @Override
    public void onEvent(String event) {
      if (!isOver) {
        host.show(name + " heard " + event);
        if ("more".equals(event)) {
          openChart();
        }
      }
    }

    void end() {
      isOver = true;
      endFrom(0);
    }

    /** A resource closes after those that came later; Java puts the exceptions together. */
    private void endFrom(int index) {
      if (index < resources.size()) {
        try (Resource resource = resources.get(index)) {
          endFrom(index + 1);
        }
      }
    }
  }
}
