package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app whose reports are records, and whose cache forgets by itself. */
public final class FixedApp implements App {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, String> cache = new Bounded();

  private FixedApp() {}

  /** Returns a new app without listeners and with an empty cache. */
  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.add(listener);
    if (listeners.size() > 10) {
      listeners.remove(0);
    }
  }

  @Override
  public Listener openReport(String title, int rows) {
    Report report = new Report(title, LargeData.load(rows).length);
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    listeners.forEach(each -> answers.add(each.onEvent(event)));
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

  private record Report(String title, int rows) implements Listener {
    @Override
    public String onEvent(String event) {
      return title + " saw " + event + ", " + rows + " rows";
    }
  }

  private static final class Bounded extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > 100;
    }
  }
}
