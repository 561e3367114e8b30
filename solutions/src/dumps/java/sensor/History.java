package sensor;

import java.util.ArrayList;
import java.util.List;

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
