package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class FixedApp {
  private FixedApp() {}

  public static App createFixedApp() {
    return new Complete();
  }

  private abstract static class Basis implements App {
    protected final int maxListeners;
    protected final int maxEntries;

    Basis(int maxListeners, int maxEntries) {
      this.maxListeners = maxListeners;
      this.maxEntries = maxEntries;
    }
  }

  private abstract static class Listening extends Basis {
    protected final List<Listener> listeners = new ArrayList<>();

    Listening() {
      super(10, 100);
    }

    @Override
    public void addListener(Listener listener) {
      listeners.add(listener);
    }

    @Override
    public int listenerCount() {
      return listeners.size();
    }
  }

  private abstract static class BoundedListening extends Listening {
    @Override
    public void addListener(Listener listener) {
      while (listenerCount() >= maxListeners) {
        listeners.remove(0);
      }
      super.addListener(listener);
    }
  }

  private abstract static class Firing extends BoundedListening {
    @Override
    public List<String> fire(String event) {
      List<String> answers = new ArrayList<>();
      for (Listener listener : new ArrayList<>(listeners)) {
        answers.add(listener.onEvent(event));
      }
      return answers;
    }
  }

  private abstract static class Reporting extends Firing {
    private abstract static class Titled implements Listener {
      protected final String title;

      Titled(String title) {
        this.title = title;
      }
    }

    private static final class Counting extends Titled {
      private final int rows;

      Counting(String title, int rows) {
        super(title);
        this.rows = rows;
      }

      @Override
      public String onEvent(String event) {
        return title + " saw " + event + ", " + rows + " rows";
      }
    }

    @Override
    public Listener openReport(String title, int rows) {
      Listener report = new Counting(title, LargeData.load(rows).length);
      addListener(report);
      return report;
    }
  }

  private static final class Complete extends Reporting {
    private final Map<String, String> pages = new LinkedHashMap<>();

    @Override
    public void cache(String key, String value) {
      pages.put(key, value);
      if (pages.size() > maxEntries) {
        pages.remove(pages.keySet().iterator().next());
      }
    }

    @Override
    public String cached(String key) {
      return pages.get(key);
    }

    @Override
    public int cacheSize() {
      return pages.size();
    }
  }
}
