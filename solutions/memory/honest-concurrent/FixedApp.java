package rootset.exercises.fixedapp;

import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

public final class FixedApp implements App {
  private final Deque<Listener> listeners = new ConcurrentLinkedDeque<>();
  private final ConcurrentMap<String, String> pages = new ConcurrentHashMap<>();
  private final Queue<String> keys = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Object lock = new Object();

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    synchronized (lock) {
      listeners.addLast(listener);
      if (count.incrementAndGet() > 10) {
        listeners.pollFirst();
        count.decrementAndGet();
      }
    }
  }

  @Override
  public Listener openReport(String title, int rows) {
    int loaded = LargeData.load(rows).length;
    Listener report = event -> title + " saw " + event + ", " + loaded + " rows";
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    Listener[] present;
    synchronized (lock) {
      present = listeners.toArray(Listener[]::new);
    }
    List<String> answers = new CopyOnWriteArrayList<>();
    for (Listener listener : present) {
      answers.add(listener.onEvent(event));
    }
    return answers;
  }

  @Override
  public int listenerCount() {
    return count.get();
  }

  @Override
  public synchronized void cache(String key, String value) {
    if (pages.put(key, value) == null) {
      keys.offer(key);
      if (pages.size() > 100) {
        pages.remove(keys.poll());
      }
    }
  }

  @Override
  public String cached(String key) {
    return pages.get(key);
  }

  @Override
  public synchronized int cacheSize() {
    return pages.size();
  }
}
