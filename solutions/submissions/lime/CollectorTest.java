package rootset.exercises.testacollector;

import org.junit.jupiter.api.Test;

class CollectorTest {
  @Test
  void talks() {
    while (true) {
      System.out.println("all work and no play makes a dull test".repeat(100));
    }
  }
}
