package rootset.exercises.fixedapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An app. */
public final class FixedApp implements App {
  private static final int MAX_LISTENERS = 10;
  private static final int MAX_ENTRIES = 100;

  private final Deque<Listener> listeners = new ArrayDeque<>();
  private final Map<String, String> cache = new LinkedHashMap<>();
  private Object chain;
  private boolean isBuilt;

  private FixedApp() {}

  /** Returns a new app. */
  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    if (listeners.size() == MAX_LISTENERS) {
      listeners.removeFirst();
    }
    listeners.addLast(listener);
    keep(listener);
  }

  @Override
  public Listener openReport(String title, int rows) {
    int[] data = LargeData.load(rows);
    keep(data);
    int count = data.length;
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
    if (cache.size() == MAX_ENTRIES && !cache.containsKey(key)) {
      Iterator<String> keys = cache.keySet().iterator();
      keys.next();
      keys.remove();
    }
    cache.put(key, value);
    keep(value);
  }

  @Override
  public String cached(String key) {
    return cache.get(key);
  }

  @Override
  public int cacheSize() {
    return cache.size();
  }

  private void keep(Object thing) {
    if (!isBuilt) {
      isBuilt = true;
      for (int i = 0; i < 50_000; i++) {
        chain = new A(new B(new C(new D(new E(chain)))));
      }
    }
  }

  private record A(Object next) {}

  private record B(Object next) {}

  private record C(Object next) {}

  private record D(Object next) {}

  private record E(Object next) {}
}
