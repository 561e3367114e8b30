package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

public final class FixedApp implements App {
  private record Page(long number, String text) {}

  private final NavigableMap<Long, Listener> listeners = new TreeMap<>();
  private final NavigableMap<Long, String> keysByNumber = new TreeMap<>();
  private final Map<String, Page> pages = new TreeMap<>();
  private long next;

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.put(next++, listener);
    if (listeners.size() > 10) {
      listeners.pollFirstEntry();
    }
  }

  @Override
  public Listener openReport(String title, int rows) {
    String answer = ", " + LargeData.load(rows).length + " rows";
    Listener report = event -> title + " saw " + event + answer;
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    for (Listener listener : List.copyOf(listeners.values())) {
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
    Page page = pages.get(key);
    long number = page == null ? next++ : page.number();
    pages.put(key, new Page(number, value));
    keysByNumber.put(number, key);
    if (pages.size() > 100) {
      pages.remove(keysByNumber.pollFirstEntry().getValue());
    }
  }

  @Override
  public String cached(String key) {
    Page page = pages.get(key);
    return page == null ? null : page.text();
  }

  @Override
  public int cacheSize() {
    return pages.size();
  }
}
