package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.List;

/** Everything stands in rings with a head and a count. */
public final class FixedApp implements App {
  private static final int LISTENERS = 10;
  private static final int ENTRIES = 100;

  private final Listener[] ring = new Listener[LISTENERS];
  private int head;
  private int count;

  private final String[] keys = new String[ENTRIES];
  private final String[] values = new String[ENTRIES];
  private int oldest;
  private int size;

  private FixedApp() {}

  /** Returns a new app. */
  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    if (count == LISTENERS) {
      ring[head] = null;
      head = (head + 1) % LISTENERS;
      count--;
    }
    ring[(head + count) % LISTENERS] = listener;
    count++;
  }

  @Override
  public Listener openReport(String title, int rows) {
    int[] data = LargeData.load(rows);
    int length = data.length;
    Listener listener = event -> title + " saw " + event + ", " + length + " rows";
    addListener(listener);
    return listener;
  }

  @Override
  public List<String> fire(String event) {
    Listener[] now = new Listener[count];
    for (int i = 0; i < now.length; i++) {
      now[i] = ring[(head + i) % LISTENERS];
    }
    List<String> answers = new ArrayList<>(now.length);
    for (Listener each : now) {
      answers.add(each.onEvent(event));
    }
    return answers;
  }

  @Override
  public int listenerCount() {
    return count;
  }

  @Override
  public void cache(String key, String value) {
    int place = find(key);
    if (place >= 0) {
      values[place] = value;
      return;
    }
    if (size == ENTRIES) {
      keys[oldest] = null;
      values[oldest] = null;
      oldest = (oldest + 1) % ENTRIES;
      size--;
    }
    int free = (oldest + size) % ENTRIES;
    keys[free] = key;
    values[free] = value;
    size++;
  }

  private int find(String key) {
    for (int i = 0; i < size; i++) {
      int place = (oldest + i) % ENTRIES;
      if (keys[place].equals(key)) {
        return place;
      }
    }
    return -1;
  }

  @Override
  public String cached(String key) {
    int place = find(key);
    return place < 0 ? null : values[place];
  }

  @Override
  public int cacheSize() {
    return size;
  }
}
