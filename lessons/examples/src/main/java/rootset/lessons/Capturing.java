package rootset.lessons;

/** A lambda that holds a number instead of an array. */
final class Capturing {
  /** Somebody who is called. */
  interface Handler {
    void handle();
  }

  private Capturing() {}

  static Handler open(int[] rows) {
    int count = rows.length; // this number is all that the handler needs
    return () -> System.out.println(count);
  }
}
