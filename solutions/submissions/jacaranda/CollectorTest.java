package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;
import static rootset.exercises.testacollector.Program.LEAF;
import static rootset.exercises.testacollector.Program.PAIR;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CollectorTest {
  private Program program;

  @BeforeEach
  void start() {
    program = Program.withHeap(6);
  }

  @Test
  void garbage_is_freed() {
    program.make("a", LEAF).make("b", LEAF).drop("b").collect();
    assertThat(program.objects()).isEqualTo(1);
    program.drop("a").collect();
    assertThat(program.objects()).isZero();
  }

  @Test
  void a_full_heap_is_collected() {
    program.make("a", PAIR).make("a", PAIR).make("a", PAIR);
    assertThat(program.objects()).isPositive();
  }

  @Nested
  class ACycle {
    @Test
    void without_a_root_is_garbage() {
      program.make("a", PAIR).store("a", 1, "a").drop("a").collect();
      assertThat(program.objects()).isZero();
    }
  }
}
