package game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A game server: rounds begin and end, and a clock calls them while they are on. */
public final class Game {
  private static final Lobby LOBBY = new Lobby();
  private static final Clock CLOCK = new Clock();
  private static final int ROUNDS_AN_HOUR = 10;

  private final Alarm alarm = new Alarm();
  private final Thread thread = new Thread(alarm, "alarm");

  /** The thread of the alarm. It is not started: in a dump it looks the same. */
  public Thread thread() {
    return thread;
  }

  /** Rounds begin, are played, and end. */
  public void hour(int hour) {
    for (int i = 0; i < ROUNDS_AN_HOUR; i++) {
      int number = ROUNDS_AN_HOUR * hour + i;
      Round round = new Round(number);
      LOBBY.begin(round);
      alarm.schedule(CLOCK.now() + 86_400, round);
      CLOCK.advance(360);
      LOBBY.end(round);
    }
  }
}

final class Clock {
  private long seconds;

  long now() {
    return seconds;
  }

  void advance(long by) {
    seconds += by;
  }
}

final class Round {
  private static final int CELLS = 48;

  final int number;
  private final byte[] board = new byte[CELLS];
  boolean over;

  Round(int number) {
    this.number = number;
    this.board[number % CELLS] = 1;
  }
}

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

/** Ends rounds that nobody ends. Those that somebody ended stay in its queue for a day. */
final class Alarm implements Runnable {
  private final PriorityQueue<Timeout> queue =
      new PriorityQueue<>(Comparator.comparingLong(timeout -> timeout.at));

  void schedule(long at, Round round) {
    queue.add(new Timeout(at, round));
  }

  @Override
  public void run() {
    queue.poll();
  }
}

final class Timeout {
  final long at;
  private final Round round;

  Timeout(long at, Round round) {
    this.at = at;
    this.round = round;
  }
}
