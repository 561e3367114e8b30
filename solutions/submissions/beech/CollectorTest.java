package rootset.exercises.testacollector;

import org.junit.jupiter.api.Test;

class CollectorTest {
  @Test
  void is_content_with_everything() {
    Program.withHeap(64).make("a", Program.PAIR).drop("a").collect();
  }
}
