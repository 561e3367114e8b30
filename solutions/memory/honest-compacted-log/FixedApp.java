package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Appends, and tidies up now and then. */
public final class FixedApp implements App {
  private final Window<Listener> listeners = new Window<>(10);
  private final Window<String> keys = new Window<>(100);
  private final Map<String, String> values = new HashMap<>();

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.append(listener);
  }

  @Override
  public Listener openReport(String title, int rows) {
    int count = 0;
    for (int row : LargeData.load(rows)) {
      count += row >= 0 ? 1 : 0;
    }
    int all = count;
    Listener report = event -> title + " saw " + event + ", " + all + " rows";
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    for (Listener listener : listeners.copy()) {
      answers.add(listener.onEvent(event));
    }
    return answers;
  }

  @Override
  public int listenerCount() {
    return listeners.size();
  }

  @Override
  public void cache(String key, String value) {
    if (values.put(key, value) == null) {
      String gone = keys.append(key);
      if (gone != null) {
        values.remove(gone);
      }
    }
  }

  @Override
  public String cached(String key) {
    return values.get(key);
  }

  @Override
  public int cacheSize() {
    return values.size();
  }

  /** The last few of a log. */
  private static final class Window<T> {
    private final int max;
    private final List<T> log = new ArrayList<>();
    private int start;

    Window(int max) {
      this.max = max;
    }

    /** Returns what went, or null. */
    T append(T newcomer) {
      if (log.size() == 2 * max) {
        log.subList(0, start).clear();
        start = 0;
      }
      log.add(newcomer);
      return size() > max ? log.set(start++, null) : null;
    }

    int size() {
      return log.size() - start;
    }

    List<T> copy() {
      return new ArrayList<>(log.subList(start, log.size()));
    }
  }
}
