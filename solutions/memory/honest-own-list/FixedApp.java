package rootset.exercises.fixedapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class FixedApp implements App {
  private final Chain<Listener> listeners = new Chain<>();
  private final Chain<String[]> pages = new Chain<>();
  private final Map<String, String[]> byKey = new HashMap<>();

  private FixedApp() {}

  public static App createFixedApp() {
    return new FixedApp();
  }

  @Override
  public void addListener(Listener listener) {
    listeners.append(listener);
    if (listeners.size > 10) {
      listeners.removeFirst();
    }
  }

  @Override
  public Listener openReport(String title, int rows) {
    Listener report = new Report(title, LargeData.load(rows).length);
    addListener(report);
    return report;
  }

  @Override
  public List<String> fire(String event) {
    List<Listener> present = new ArrayList<>();
    Chain.Node<Listener> node = listeners.sentinel.next;
    while (node != listeners.sentinel) {
      present.add(node.content);
      node = node.next;
    }
    List<String> answers = new ArrayList<>();
    for (Listener listener : present) {
      answers.add(listener.onEvent(event));
    }
    return answers;
  }

  @Override
  public int listenerCount() {
    return listeners.size;
  }

  @Override
  public void cache(String key, String value) {
    String[] page = byKey.get(key);
    if (page != null) {
      page[1] = value;
      return;
    }
    page = new String[] {key, value};
    byKey.put(key, page);
    pages.append(page);
    if (pages.size > 100) {
      byKey.remove(pages.removeFirst()[0]);
    }
  }

  @Override
  public String cached(String key) {
    String[] page = byKey.get(key);
    return page == null ? null : page[1];
  }

  @Override
  public int cacheSize() {
    return pages.size;
  }

  private static final class Report implements Listener {
    private final String title;
    private final int rows;

    Report(String title, int rows) {
      this.title = title;
      this.rows = rows;
    }

    @Override
    public String onEvent(String event) {
      return title + " saw " + event + ", " + rows + " rows";
    }
  }

  private static final class Chain<T> {
    private final Node<T> sentinel = new Node<>(null);
    private int size;

    Chain() {
      sentinel.next = sentinel;
      sentinel.previous = sentinel;
    }

    void append(T content) {
      Node<T> node = new Node<>(content);
      node.previous = sentinel.previous;
      node.next = sentinel;
      node.previous.next = node;
      sentinel.previous = node;
      size++;
    }

    T removeFirst() {
      Node<T> first = sentinel.next;
      sentinel.next = first.next;
      first.next.previous = sentinel;
      first.next = null;
      first.previous = null;
      size--;
      return first.content;
    }

    private static final class Node<T> {
      private final T content;
      private Node<T> next;
      private Node<T> previous;

      Node(T content) {
        this.content = content;
      }
    }
  }
}
