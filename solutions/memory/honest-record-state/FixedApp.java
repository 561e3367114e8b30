package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class FixedApp implements App {
  /** What an app knows. */
  record State(List<Listener> listeners, List<Page> pages) {
    State with(Listener listener) {
      return new State(lastOf(listeners, listener, 10), pages);
    }

    State with(Page page) {
      for (int i = 0; i < pages.size(); i++) {
        if (pages.get(i).key().equals(page.key())) {
          List<Page> changed = new ArrayList<>(pages);
          changed.set(i, page);
          return new State(listeners, List.copyOf(changed));
        }
      }
      return new State(listeners, lastOf(pages, page, 100));
    }

    private static <T> List<T> lastOf(List<T> before, T newcomer, int max) {
      List<T> after = new ArrayList<>(before);
      after.add(newcomer);
      return List.copyOf(after.subList(Math.max(0, after.size() - max), after.size()));
    }

    Optional<Page> page(String key) {
      return pages.stream().filter(page -> page.key().equals(key)).findFirst();
    }
  }

  record Page(String key, String text) {}

  record Report(String title, int rows) implements Listener {
    @Override
    public String onEvent(String event) {
      return title + " saw " + event + ", " + rows + " rows";
    }
  }

  private State state = new State(List.of(), List.of());

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    state = state.with(listener);
  }

  @Override
  public Listener openReport(String title, int rows) {
    var report = new Report(title, LargeData.load(rows).length);
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    return state.listeners().stream().map(listener -> listener.onEvent(event)).toList();
  }

  @Override
  public int listenerCount() {
    return state.listeners().size();
  }

  @Override
  public void cache(String key, String value) {
    state = state.with(new Page(key, value));
  }

  @Override
  public String cached(String key) {
    return state.page(key).map(Page::text).orElse(null);
  }

  @Override
  public int cacheSize() {
    return state.pages().size();
  }
}
