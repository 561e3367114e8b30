package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;

class CollectorTest {
  void garbage_is_freed() {
    Program program = Program.withHeap(64).make("a", Program.LEAF).drop("a").collect();
    assertThat(program.objects()).isZero();
  }
}
