package rootset.toy;

import java.util.List;
import java.util.Map;

/** A contract in which every kind of value crosses. */
public interface Toy {
  /** An enum that crosses. */
  enum Colour {
    WHITE,
    GREY,
    BLACK
  }

  /** A record that crosses. */
  record Point(int x, Colour colour, List<String> names) {}

  /** Something that the test hands in. */
  interface Listener {
    /** Hears an event and answers. */
    String heard(String event);
  }

  /** Adds to a sum and returns it. */
  int add(int number);

  /** Returns what it gets. */
  Object echo(Object value);

  /** Returns what it gets. */
  Point point(Point point);

  /** Returns what it gets. */
  int[] ints(int[] ints);

  /** Returns what it gets. */
  Map<String, Integer> map(Map<String, Integer> map);

  /** Returns itself. */
  Toy self();

  /** Calls a listener and returns its answer. */
  String call(Listener listener, String event);
}
