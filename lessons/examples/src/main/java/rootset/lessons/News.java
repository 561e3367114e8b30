package rootset.lessons;

import java.util.ArrayList;
import java.util.List;

/** Windows that listen to a feed while they are open. */
final class News {
  /** Somebody who wants news. */
  interface Reader {
    void read(String news);
  }

  /** Who tells readers. */
  static final class Feed {
    private final List<Reader> readers = new ArrayList<>();

    void add(Reader reader) {
      readers.add(reader);
    }

    void remove(Reader reader) {
      readers.remove(reader);
    }
  }

  /** Shows the latest news. */
  static final class Window {
    private final List<Runnable> ends = new ArrayList<>();
    private String shown = "";

    Window(Feed feed) {
      Reader reader = new Refresher();
      feed.add(reader);
      onClose(() -> feed.remove(reader)); // the same object, not a new lambda that looks like it
    }

    private void onClose(Runnable end) {
      ends.add(end);
    }

    void close() {
      ends.forEach(Runnable::run);
    }

    String shown() {
      return shown;
    }

    private final class Refresher implements Reader {
      @Override
      public void read(String news) {
        shown = news;
      }
    }
  }

  private News() {}
}
