package news;

import java.util.ArrayList;
import java.util.List;

/** A news reader: windows show headlines of a feed until they are closed. */
public final class News {
  private static final Feed FEED = new Feed();
  private static final Desktop DESKTOP = new Desktop();
  private static final int WINDOWS_AN_HOUR = 12;

  private News() {}

  /** The window that stays. */
  public static void open() {
    DESKTOP.show(new Window("overview", FEED));
  }

  /** Windows are opened, show what comes, and are closed. */
  public static void hour(int hour) {
    for (int i = 0; i < WINDOWS_AN_HOUR; i++) {
      Window window = new Window("topic " + (WINDOWS_AN_HOUR * hour + i), FEED);
      DESKTOP.show(window);
      FEED.publish("headline " + hour + "/" + i);
      DESKTOP.close(window);
    }
  }
}

interface Reader {
  void headline(String text);
}

final class Feed {
  private final List<Reader> readers = new ArrayList<>();

  void add(Reader reader) {
    readers.add(reader);
  }

  void publish(String headline) {
    readers.forEach(reader -> reader.headline(headline));
  }
}

final class Desktop {
  private final List<Window> open = new ArrayList<>();

  void show(Window window) {
    open.add(window);
  }

  void close(Window window) {
    open.remove(window);
  }
}

final class Window {
  private static final int PIXELS = 64;

  final String title;
  private final int[] pixels = new int[PIXELS];

  /** Closing a window does not take its reader out of the feed. */
  Window(String title, Feed feed) {
    this.title = title;
    feed.add(new Refresher());
  }

  private final class Refresher implements Reader {
    @Override
    public void headline(String text) {
      pixels[Math.floorMod(text.hashCode(), PIXELS)]++;
    }
  }
}
