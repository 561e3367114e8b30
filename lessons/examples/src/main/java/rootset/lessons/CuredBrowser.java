package rootset.lessons;

import java.util.List;
import java.util.Map;
import rootset.lessons.Reports.Listener;

/** A browser that holds a bounded cache, and gives back what it registered. */
final class CuredBrowser {
  /** Where pages are shown; lives longer than this browser. */
  interface Screen {
    String show(String title, int length);
  }

  private final Screen screen;
  private final List<Listener> bus;
  private final Map<String, byte[]> cache;

  CuredBrowser(Screen screen, List<Listener> bus, Map<String, byte[]> boundedCache) {
    this.screen = screen;
    this.bus = bus;
    this.cache = boundedCache;
  }

  private byte[] page(String title) {
    return cache.computeIfAbsent(title, key -> new byte[key.length()]);
  }

  Listener open(String title) {
    int length = page(title).length; // page() asks a bounded cache
    Screen screen = this.screen;
    Listener listener = event -> screen.show(title, length);
    bus.add(listener);
    return listener; // so that somebody can remove it
  }
}
