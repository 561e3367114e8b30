package rootset.exercises.fixedapp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class FixedApp implements App {
  /** Something that keeps the last few. */
  private interface Bounded<T> {
    Deque<T> content();

    int max();

    default T keep(T newcomer) {
      content().addLast(newcomer);
      return content().size() > max() ? content().removeFirst() : null;
    }

    static <T> Bounded<T> of(int max) {
      Deque<T> content = new ArrayDeque<>();
      return new Bounded<>() {
        @Override
        public Deque<T> content() {
          return content;
        }

        @Override
        public int max() {
          return max;
        }
      };
    }
  }

  private final Bounded<Listener> listeners = Bounded.of(10);
  private final Bounded<String> keys = Bounded.of(100);
  private final Map<String, String> texts = new HashMap<>();

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.keep(listener);
  }

  @Override
  public Listener openReport(String title, int rows) {
    record Report(String title, int rows) implements Listener {
      @Override
      public String onEvent(String event) {
        return title + " saw " + event + ", " + rows + " rows";
      }
    }
    Report report = new Report(title, LargeData.load(rows).length);
    listeners.keep(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    return List.copyOf(listeners.content()).stream().map(each -> each.onEvent(event)).toList();
  }

  @Override
  public int listenerCount() {
    return listeners.content().size();
  }

  @Override
  public void cache(String key, String value) {
    if (!texts.containsKey(key)) {
      String gone = keys.keep(key);
      if (gone != null) {
        texts.remove(gone);
      }
    }
    texts.put(key, value);
  }

  @Override
  public String cached(String key) {
    return texts.get(key);
  }

  @Override
  public int cacheSize() {
    return keys.content().size();
  }
}
