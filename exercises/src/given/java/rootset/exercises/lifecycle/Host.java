package rootset.exercises.lifecycle;

/**
 * What a component may acquire from its app, and show there. The app lives as long as the program,
 * and whatever it has been given to call, it keeps until somebody takes it back: whoever acquires
 * must release.
 */
public interface Host {
  /** Tells every event to a listener from now on. */
  void addListener(Listener listener);

  /**
   * Tells this listener no more events; it is recognised by {@code ==}. Does nothing if it was
   * never added. A listener that is removed during an event may still hear that event.
   */
  void removeListener(Listener listener);

  /**
   * Runs an action again and again, every so many ticks, until the timer is stopped.
   *
   * @return the timer's number, from 1 on. Numbers of timers that were stopped are given again.
   */
  int startTimer(int every, Runnable action);

  /** Stops the timer with this number, whoever started it; its own action may do so, too. */
  void stopTimer(int timer);

  /**
   * Opens a chart.
   *
   * @throws IllegalStateException if it does not open; then there is nothing to close
   */
  Chart openChart(String name);

  /** Shows a line on the screen. */
  void show(String line);
}
