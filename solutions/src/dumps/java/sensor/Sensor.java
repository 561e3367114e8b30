package sensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

final class Reading {
  final int minute;
  final int tenths;
  private final String station;

  Reading(int number, int tenths) {
    this.minute = 5 * number;
    this.tenths = tenths;
    this.station = "station " + number % 3;
  }

  String text() {
    return station + " at " + minute + ": " + tenths;
  }
}

/** The last readings; the oldest one makes room when it is full. */
final class History {
  private static final int CAPACITY = 120;

  private final List<Reading> readings = new ArrayList<>();
  private final int capacity = CAPACITY;

  void add(Reading reading) {
    if (readings.size() == capacity) {
      readings.remove(0);
    }
    readings.add(reading);
  }
}
