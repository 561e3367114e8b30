package rootset.exercises.fixedapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An app that can run for months: whatever it keeps has a bound. */
public final class FixedApp implements App {
  private static final int MAX_LISTENERS = 10;
  private static final int MAX_ENTRIES = 100;

  private final Deque<Listener> listeners = new ArrayDeque<>();
  private final Map<String, String> cache = new LinkedHashMap<>();

  private List<Listener> told = List.of();

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
    int count = LargeData.load(rows).length;
    Listener report = event -> title + " saw " + event + ", " + count + " rows";
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    told = new ArrayList<>(listeners);
    for (Listener listener : told) {
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
    if (cache.size() == MAX_ENTRIES && !cache.containsKey(key)) {
      forgetOldest();
    }
    cache.put(key, value);
  }

  private void forgetOldest() {
    Iterator<String> keys = cache.keySet().iterator();
    keys.next();
    keys.remove();
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
