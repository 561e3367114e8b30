package rootset.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An app that never ends, and reports that leak in it. */
final class Reports {
  /** Somebody who answers an event. */
  interface Listener extends Function<String, String> {}

  /** What reports are shown in. */
  static final class App {
    private final List<Listener> listeners = new ArrayList<>();

    void addListener(Listener listener) {
      listeners.add(listener);
    }
  }

  private final App app;

  Reports(App app) {
    this.app = app;
  }

  private static int[] load(int rows) {
    return new int[rows];
  }

  void openReport(String title) {
    int[] rows = load(1_000_000);
    app.addListener(event -> title + ": " + rows.length + " rows");
  }

  /** Three mistakes. */
  static final class Browser {
    private final List<Listener> bus = new ArrayList<>(); // only grows
    private final Map<String, byte[]> pages = new HashMap<>(); // only grows

    void open(String title) {
      byte[] page = pages.computeIfAbsent(title, this::download);
      bus.add(event -> show(title, page.length)); // holds page, and this for show
    }

    private byte[] download(String title) {
      return title.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String show(String title, int length) {
      return title + " has " + length + " bytes";
    }
  }
}
