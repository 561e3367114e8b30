package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An app that answers well and leaks: the longer it runs, the more memory it needs. Find the three
 * reasons. Nothing in here is garbage, so no garbage collector can help.
 */
public final class LeakyApp implements App {
  private final List<Listener> listeners = new ArrayList<>();
  private final Map<String, String> cache = new HashMap<>();

  private LeakyApp() {}

  /** Returns a new app without listeners and with an empty cache. */
  public static App createLeakyApp() {
    return new LeakyApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.add(listener);
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
