package rootset.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The largest of many numbers, in more and less memory. */
final class Largest {
  private Largest() {}

  private static List<Integer> readAll(Iterator<Integer> source) {
    List<Integer> all = new ArrayList<>();
    source.forEachRemaining(all::add);
    return all;
  }

  static int ofAll(Iterator<Integer> source) {
    return Collections.max(readAll(source)); // live: every number
  }

  static int ofSorted(Stream<Integer> numbers, int count) {
    // A stream, but sorted() collects everything first.
    return numbers.sorted().skip(count - 1).findFirst().orElseThrow();
  }

  static int ofStream(Iterator<Integer> source) {
    int largest = 0;
    while (source.hasNext()) {
      largest = Math.max(largest, source.next()); // live: two numbers
    }
    return largest;
  }
}
