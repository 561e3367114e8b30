package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An app that can run for months: whatever it keeps has a bound. */
public final class FixedApp implements App {
  private static final int MAX_LISTENERS = 10;
  private static final int MAX_ENTRIES = 100;

  private final ArrayList<Listener> listeners = new ArrayList<>();
  private final Map<String, String> cache = new HashMap<>();
  private final ArrayList<String> keys = new ArrayList<>();

  private FixedApp() {}

  /** Returns a new app without listeners and with an empty cache. */
  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.add(listener);
    if (listeners.size() > MAX_LISTENERS) {
      listeners.remove(0);
    }
  }

  @Override
  public Listener openReport(String title, int rows) {
    int count = LargeData.load(rows).length;
    Listener report = event -> title + " saw " + event + ", " + count + " rows";
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
    if (!cache.containsKey(key)) {
      keys.add(key);
      if (keys.size() > MAX_ENTRIES) {
        cache.remove(keys.remove(0));
      }
    }
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
