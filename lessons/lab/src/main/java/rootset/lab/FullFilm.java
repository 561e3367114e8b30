package rootset.lab;

import java.util.List;

/** Ends the recording of a program that does more than anybody would watch. */
final class FullFilm extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_EVENTS = 100_000;

  private FullFilm(String message) {
    super(message);
  }

  static void check(List<String> lines) {
    if (lines.size() > MOST_EVENTS) {
      throw new FullFilm(
          "stopped after " + MOST_EVENTS + " events; what happened up to there can be watched");
    }
  }
}
