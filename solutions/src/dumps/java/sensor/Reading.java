package sensor;

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
