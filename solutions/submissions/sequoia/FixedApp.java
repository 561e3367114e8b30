package rootset.exercises.fixedapp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class FixedApp {
  private FixedApp() {}

  public static App createFixedApp() {
    return new BoundedApp(new Listener[10], 100);
  }

  /** What a report's listener needs to know: not the rows, only how many there were. */
  private record Report(String title, int rows) implements Listener {
    @Override
    public String onEvent(String event) {
      return title + " saw " + event + ", " + rows + " rows";
    }
  }

  /** Listeners stand in a ring: the next one takes the place of the oldest. */
  private static final class BoundedApp implements App {
    private final Listener[] ring;
    private final int maxEntries;
    private final Map<String, String> entries = new HashMap<>();
    private final Deque<String> keysByAge = new ArrayDeque<>();
    private int next;
    private int count;

    BoundedApp(Listener[] ring, int maxEntries) {
      this.ring = ring;
      this.maxEntries = maxEntries;
    }

    @Override
    public void addListener(Listener listener) {
      ring[next] = listener;
      next = (next + 1) % ring.length;
      count = Math.min(count + 1, ring.length);
    }

    @Override
    public Listener openReport(String title, int rows) {
      Listener report = new Report(title, LargeData.load(rows).length);
      addListener(report);
      return report;
    }

    @Override
    public List<String> fire(String event) {
      Listener[] present = new Listener[count];
      for (int i = 0; i < count; i++) {
        present[i] = ring[(next - count + i + ring.length) % ring.length];
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
      if (entries.put(key, value) == null) {
        keysByAge.addLast(key);
      }
      if (keysByAge.size() > maxEntries) {
        entries.remove(keysByAge.removeFirst());
      }
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
}
