package game;

import java.util.ArrayList;
import java.util.List;

final class Lobby {
  private static final int LAST_RESULTS = 20;

  private final List<Round> running = new ArrayList<>();
  private final String[] results = new String[LAST_RESULTS];

  void begin(Round round) {
    running.add(round);
  }

  void end(Round round) {
    round.over = true;
    running.remove(round);
    results[round.number % LAST_RESULTS] = "round " + round.number;
  }
}
