package rootset.lessons;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is borrowed is given back, in reverse order. */
final class Releasing {
  /** Somebody who hears events. */
  interface Listener {
    void on(String event);
  }

  /** Something that has to be closed. */
  record Chart(String name) implements AutoCloseable {
    @Override
    public void close() {}
  }

  /** Who lends. */
  static final class Host {
    private final List<Listener> listeners = new ArrayList<>();

    Chart openChart(String name) {
      return new Chart(name);
    }

    void addListener(Listener listener) {
      listeners.add(listener);
    }

    void removeListener(Listener listener) {
      listeners.remove(listener);
    }
  }

  private final Host host;
  private final Deque<Runnable> releases = new ArrayDeque<>();

  Releasing(Host host) {
    this.host = host;
  }

  boolean compare() {
    try (Chart left = host.openChart("left");
        Chart right = host.openChart("right")) {
      return left.equals(right);
    } // right closes first, then left, whatever was thrown
  }

  void mount() {
    Listener listener = this::hear; // one object, to add and to remove
    host.addListener(listener);
    releases.push(() -> host.removeListener(listener));
  }

  void close() {
    while (!releases.isEmpty()) {
      releases.pop().run();
    }
  }

  private void hear(String event) {
    System.out.println(event);
  }
}
