package rootset.exercises.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An app with neither screen nor threads. */
final class VirtualApp implements App {
  private static final int LINES = 100;

  private final List<Listener> listeners = new ArrayList<>();
  private final Map<Integer, Timer> timers = new TreeMap<>();
  private final List<OpenChart> charts = new ArrayList<>();
  private final Deque<String> shown = new ArrayDeque<>();
  private final Deque<String> log = new ArrayDeque<>();
  private final Set<String> doNotOpen = new HashSet<>();
  private final Set<String> doNotClose = new HashSet<>();
  private String eventOnNextClosing;
  private long now;

  /** A timer that runs, begun at a tick. */
  private record Timer(int every, long begun, Runnable action) {
    boolean isDue(long now) {
      return (now - begun) % every == 0;
    }
  }

  /** A chart on the screen, and its picture. */
  static final class OpenChart implements Chart {
    private static final int PICTURE_BYTES = 4_000;

    private final VirtualApp app;
    private final String name;
    private final byte[] picture = new byte[PICTURE_BYTES];

    OpenChart(VirtualApp app, String name) {
      this.app = app;
      this.name = name;
      picture[0] = 1;
    }

    @Override
    public void close() {
      app.close(this);
    }
  }

  @Override
  public void addListener(Listener listener) {
    listeners.add(listener);
    note("add listener");
  }

  @Override
  public void removeListener(Listener listener) {
    boolean isRemoved = listeners.removeIf(each -> each == listener);
    note(isRemoved ? "remove listener" : "remove a listener that was never added");
  }

  @Override
  public int startTimer(int every, Runnable action) {
    int number = 1;
    while (timers.containsKey(number)) {
      number++;
    }
    timers.put(number, new Timer(every, now, action));
    note("start timer " + number);
    return number;
  }

  @Override
  public void stopTimer(int timer) {
    boolean isStopped = timers.remove(timer) != null;
    note("stop timer " + timer + (isStopped ? "" : ", which does not run"));
  }

  @Override
  public Chart openChart(String name) {
    if (doNotOpen.contains(name)) {
      throw new IllegalStateException(name + " does not open");
    }
    OpenChart chart = new OpenChart(this, name);
    charts.add(chart);
    note("open chart " + name);
    return chart;
  }

  private void close(OpenChart chart) {
    boolean isClosed = charts.remove(chart);
    note("close chart " + chart.name + (isClosed ? "" : ", which is closed"));
    String event = eventOnNextClosing;
    eventOnNextClosing = null;
    if (event != null) {
      publish(event);
    }
    if (doNotClose.contains(chart.name)) {
      throw new IllegalStateException(chart.name + " does not close");
    }
  }

  @Override
  public void show(String line) {
    keep(shown, line);
  }

  @Override
  public void publish(String event) {
    for (Listener listener : List.copyOf(listeners)) {
      listener.onEvent(event);
    }
  }

  @Override
  public void advance(int ticks) {
    for (int tick = 0; tick < ticks; tick++) {
      now++;
      new ArrayList<>(timers.entrySet()).forEach(each -> run(each.getKey(), each.getValue()));
    }
  }

  private void run(int number, Timer timer) {
    if (timers.get(number) == timer && timer.isDue(now)) {
      timer.action.run();
    }
  }

  @Override
  public List<String> shown() {
    return List.copyOf(shown);
  }

  @Override
  public List<String> log() {
    return List.copyOf(log);
  }

  @Override
  public List<String> held() {
    List<String> held = new ArrayList<>();
    listeners.forEach(each -> held.add("listener"));
    timers.keySet().forEach(each -> held.add("timer " + each));
    charts.forEach(each -> held.add("chart " + each.name));
    return held;
  }

  @Override
  public void breakOpening(String chart) {
    doNotOpen.add(chart);
  }

  @Override
  public void breakClosing(String chart) {
    doNotClose.add(chart);
  }

  @Override
  public void publishOnNextClosing(String event) {
    eventOnNextClosing = event;
  }

  private void note(String line) {
    keep(log, line);
  }

  private static void keep(Deque<String> lines, String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }
}
