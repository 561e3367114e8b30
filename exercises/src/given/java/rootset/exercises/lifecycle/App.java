package rootset.exercises.lifecycle;

import java.util.List;

/** A host, seen from outside: its time stands still until somebody moves it, and it keeps a log. */
public interface App extends Host {
  /** Tells an event to all listeners that are there when it begins, in the order they came. */
  void publish(String event);

  /**
   * Lets so many ticks pass and runs the timers that are due, tick by tick, lowest number first.
   */
  void advance(int ticks);

  /** What was shown, the last hundred lines. */
  List<String> shown();

  /**
   * What was acquired and released, the last hundred lines: "add listener", "start timer 1", "open
   * chart news.1", "close chart news.1", "stop timer 1", "remove listener". What releases nothing
   * says so: "stop timer 7, which does not run".
   */
  List<String> log();

  /** What was acquired and not released: "listener", "timer 1", "chart news.1". */
  List<String> held();

  /** From now on the chart of this name does not open. */
  void breakOpening(String chart);

  /** From now on the chart of this name throws when it is closed. */
  void breakClosing(String chart);

  /** The next chart that is closed tells every listener this event while it closes. */
  void publishOnNextClosing(String event);

  /** An app in which nothing has happened yet. */
  static App startApp() {
    return new VirtualApp();
  }
}
