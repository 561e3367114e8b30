package rootset.exercises.fixedapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class FixedApp implements App {
  private static final int POOL = 8;

  private final Deque<Listener> listeners = new ArrayDeque<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Deque<Entry> pool = new ArrayDeque<>(POOL);

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    if (listeners.size() >= 10) {
      listeners.pollFirst();
    }
    listeners.offerLast(listener);
  }

  @Override
  public Listener openReport(String title, int rows) {
    Integer count = LargeData.load(rows).length;
    Listener report = event -> title + " saw " + event + ", " + count + " rows";
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    for (Object listener : listeners.toArray()) {
      answers.add(((Listener) listener).onEvent(event));
    }
    return answers;
  }

  @Override
  public int listenerCount() {
    return listeners.size();
  }

  @Override
  public void cache(String key, String value) {
    Entry entry = entries.get(key);
    if (entry == null) {
      if (entries.size() == 100) {
        Iterator<Entry> oldest = entries.values().iterator();
        release(oldest.next());
        oldest.remove();
      }
      entry = pool.isEmpty() ? new Entry() : pool.pop();
      entries.put(key, entry);
    }
    entry.text = value;
  }

  private void release(Entry entry) {
    entry.text = null;
    if (pool.size() < POOL) {
      pool.push(entry);
    }
  }

  @Override
  public String cached(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.text;
  }

  @Override
  public int cacheSize() {
    return entries.size();
  }

  private static final class Entry {
    private String text;
  }
}
