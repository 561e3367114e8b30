package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An app that can run for months: whatever it keeps has a bound. */
public final class FixedApp implements App {
  private static final int MAX_LISTENERS = 10;
  private static final int MAX_ENTRIES = 100;

  private final Map<String, String> cache = new LinkedHashMap<>();
  private final Listener[] ring = new Listener[16];
  private int end;
  private int count;

  private FixedApp() {}

  /** Returns a new app without listeners and with an empty cache. */
  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    ring[end & 15] = listener;
    end++;
    count = Math.min(count + 1, MAX_LISTENERS);
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
    Listener[] present = new Listener[count];
    for (int i = 0; i < count; i++) {
      present[i] = ring[end - count + i & 15];
    }
    List<String> answers = new ArrayList<>();
    for (Listener listener : present) {
      answers.add(listener.onEvent(event));
    }
    return answers;
  }

  @Override
  public int listenerCount() {
    return count;
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
