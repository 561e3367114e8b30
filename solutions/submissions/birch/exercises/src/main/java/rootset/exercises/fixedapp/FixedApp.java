package rootset.exercises.fixedapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The listeners have a bound now; cache and reports are as they were. */
public final class FixedApp implements App {
  private static final int MAX_LISTENERS = 10;

  private final Deque<Listener> listeners = new ArrayDeque<>();
  private final Map<String, String> cache = new HashMap<>();

  private FixedApp() {}

  /** Returns a new app without listeners and with an empty cache. */
  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    if (listeners.size() == MAX_LISTENERS) {
      listeners.removeFirst();
    }
    listeners.addLast(listener);
  }

  @Override
  public Listener openReport(String title, int rows) {
    int[] largeData = LargeData.load(rows);
    Listener report = event -> title + " saw " + event + ", " + largeData.length + " rows";
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    for (Listener listener : new ArrayList<>(listeners)) {
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
    cache.put(key, value);
  }

  @Override
  public String cached(String key) {
    return cache.get(key);
  }

  @Override
  public int cacheSize() {
    return cache.size();
  }
}
