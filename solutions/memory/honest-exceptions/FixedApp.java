package rootset.exercises.fixedapp;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An app that can run for months: whatever it keeps has a bound. */
public final class FixedApp implements App {
  private static final int MAX_LISTENERS = 10;
  private static final int MAX_ENTRIES = 100;

  private final BoundedQueue<Listener> listeners = new BoundedQueue<>(MAX_LISTENERS);
  private final Map<String, String> cache = new LinkedHashMap<>();

  private FixedApp() {}

  /** Returns a new app without listeners and with an empty cache. */
  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    try {
      listeners.add(listener);
    } catch (IllegalStateException full) {
      listeners.remove();
      listeners.add(listener);
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
    if (cache.size() == MAX_ENTRIES && !cache.containsKey(key)) {
      forgetOldest();
    }
    cache.put(key, value);
    check(key);
  }

  private void forgetOldest() {
    Iterator<String> keys = cache.keySet().iterator();
    keys.next();
    keys.remove();
  }

  @Override
  public String cached(String key) {
    check(key);
    return cache.get(key);
  }

  @Override
  public int cacheSize() {
    return cache.size();
  }

  private static void check(String key) {
    try {
      Integer.parseInt(key);
    } catch (NumberFormatException notNumber) {
      Exception wrapped = new IllegalArgumentException("no number: " + key, notNumber);
      wrapped.addSuppressed(new Exception("and one more"));
      if (wrapped.getMessage().isEmpty()) {
        throw new IllegalStateException(wrapped);
      }
    }
  }

  /** A queue that throws when it is full. */
  private static final class BoundedQueue<T> extends AbstractList<T> {
    private final List<T> all = new ArrayList<>();
    private final int max;

    BoundedQueue(int max) {
      this.max = max;
    }

    @Override
    public boolean add(T newcomer) {
      if (all.size() == max) {
        throw new IllegalStateException("full, " + newcomer.getClass() + " has to wait");
      }
      return all.add(newcomer);
    }

    void remove() {
      all.remove(0);
    }

    @Override
    public T get(int index) {
      return all.get(index);
    }

    @Override
    public int size() {
      return all.size();
    }
  }
}
