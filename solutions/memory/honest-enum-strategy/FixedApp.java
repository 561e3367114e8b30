package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class FixedApp implements App {
  /** Who goes when there is no room. */
  private enum Strategy {
    OLDEST {
      @Override
      <T> T victim(Collection<T> all) {
        return all.iterator().next();
      }
    },
    NONE {
      @Override
      <T> T victim(Collection<T> all) {
        throw new IllegalStateException("full");
      }
    };

    abstract <T> T victim(Collection<T> all);
  }

  private enum Answer {
    SHORT(""),
    LONG(" rows");

    private final String end;

    Answer(String end) {
      this.end = end;
    }
  }

  private final Strategy strategy = Strategy.OLDEST;
  private final Map<Object, Listener> listeners = new LinkedHashMap<>();
  private final Map<String, String> entries = new LinkedHashMap<>();

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  private <K, V> void put(Map<K, V> map, K key, V value, int max) {
    if (map.size() >= max && !map.containsKey(key)) {
      map.remove(strategy.victim(map.keySet()));
    }
    map.put(key, value);
  }

  @Override
  public void addListener(Listener listener) {
    put(listeners, new Object(), listener, 10);
  }

  @Override
  public Listener openReport(String title, int rows) {
    int count = LargeData.load(rows).length;
    Answer kind = Answer.LONG;
    Listener report = event -> title + " saw " + event + ", " + count + kind.end;
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<String> answers = new ArrayList<>();
    new ArrayList<>(listeners.values()).forEach(each -> answers.add(each.onEvent(event)));
    return answers;
  }

  @Override
  public int listenerCount() {
    return listeners.size();
  }

  @Override
  public void cache(String key, String value) {
    put(entries, key, value, 100);
  }

  @Override
  public String cached(String key) {
    return entries.get(key);
  }

  @Override
  public int cacheSize() {
    return entries.size();
  }
}
