package sensor;

import java.util.HashMap;
import java.util.Map;

/** A weather station keeps its last readings, and the highest of each day of the week. */
public final class Sensor {
  private static final History HISTORY = new History();
  private static final Map<Integer, Reading> HIGHEST = new HashMap<>();
  private static final int READINGS_AN_HOUR = 12;

  private Sensor() {}

  /** Readings come. */
  public static void hour(int hour) {
    for (int i = 0; i < READINGS_AN_HOUR; i++) {
      int number = READINGS_AN_HOUR * hour + i;
      Reading reading = new Reading(number, 100 + number * 37 % 150);
      HISTORY.add(reading);
      HIGHEST.merge(
          hour / 24 % 7, reading, (one, other) -> one.tenths >= other.tenths ? one : other);
    }
  }
}
