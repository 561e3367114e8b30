package rootset.lessons;

import java.util.ArrayList;
import java.util.List;

/** Rooms that listen to a line while they are open. */
final class Chat {
  /** Somebody who wants to hear what is said. */
  interface Hearer {
    void hear(String words);
  }

  /** What rooms listen to. */
  static final class Line {
    private final List<Hearer> hearers = new ArrayList<>();

    void add(Hearer hearer) {
      hearers.add(hearer);
    }

    void remove(Hearer hearer) {
      hearers.remove(hearer);
    }
  }

  /** Shows what was said last. */
  static final class Room {
    private final List<Runnable> ends = new ArrayList<>();
    private String said = "";

    Room(Line line) {
      Hearer bell = new Bell();
      line.add(bell);
      onClose(() -> line.remove(bell)); // the same object, not a new lambda that looks like it
    }

    private void onClose(Runnable end) {
      ends.add(end);
    }

    void close() {
      ends.forEach(Runnable::run);
    }

    String said() {
      return said;
    }

    private final class Bell implements Hearer {
      @Override
      public void hear(String words) {
        said = words;
      }
    }
  }

  private Chat() {}
}
