package game;

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
