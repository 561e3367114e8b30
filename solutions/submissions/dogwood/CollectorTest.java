package rootset.exercises.testacollector;

import org.junit.jupiter.api.Test;

class CollectorTest {
  @Test
  void ends_it() {
    System.exit(0);
  }
}
