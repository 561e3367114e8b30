package news;

import java.util.ArrayList;
import java.util.List;

final class Desktop {
  private final List<Window> open = new ArrayList<>();

  void show(Window window) {
    open.add(window);
  }

  void close(Window window) {
    open.remove(window);
  }
}
