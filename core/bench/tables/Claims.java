import java.util.ArrayList;
import java.util.List;

/** What must hold of the numbers in a table, and what does not. */
final class Claims {
  private final List<String> broken = new ArrayList<>();

  void equal(String what, long expected, long found) {
    check(found == expected, what, Text.number(expected), found);
  }

  void atMost(String what, long most, long found) {
    check(found <= most, what, "at most " + Text.number(most), found);
  }

  private void check(boolean holds, String what, String expected, long found) {
    if (!holds) {
      broken.add("BROKEN " + what + ": expected " + expected + ", found " + Text.number(found));
    }
  }

  /** Says in one line what was claimed, and what breaks it; whether it holds. */
  boolean conclude(String claim) {
    broken.forEach(System.out::println);
    System.out.println((broken.isEmpty() ? "holds: " : "does not hold: ") + claim);
    return broken.isEmpty();
  }
}
