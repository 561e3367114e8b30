package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectorTest {
  @Test
  void finds_fault_with_everything() {
    assertThat(Program.withHeap(8).objects()).as("objects").isEqualTo(1);
  }
}
