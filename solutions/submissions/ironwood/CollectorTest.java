package rootset.exercises.testacollector;

import org.junit.jupiter.api.Test;

class CollectorTest {
  @Test
  void waits_for_something_that_never_comes() {
    Program program = Program.withHeap(64).make("a", Program.LEAF);
    while (program.objects() > 0) {
      program.collect();
    }
  }
}
