package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

@Disabled
class CollectorTest {
  @Test
  void garbage_is_freed() {
    Program program = Program.withHeap(64).make("a", Program.LEAF).make("b", Program.LEAF);
    program.drop("a").drop("b").collect();
    assertThat(program.objects()).isZero();
  }
}
