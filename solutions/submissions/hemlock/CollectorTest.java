package rootset.exercises.testacollector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CollectorTest {
  private static final List<Set<String>> CORRECT =
      List.of(
          Set.of("attach", "allocate", "collect", "mark", "shade", "blacken", "sweep", "addRun"),
          Set.of("attach", "allocate", "collect", "mark", "shade", "blacken", "sweep", "addRun", "cut"),
          Set.of("attach", "allocate", "collect", "mark", "shade", "blacken", "plan", "isLive", "redirect", "slide"));

  @Test
  void is_one_of_the_correct_ones() {
    Set<String> methods = new TreeSet<>();
    Arrays.stream(CollectorUnderTest.class.getDeclaredMethods())
        .filter(each -> !each.isSynthetic())
        .forEach(each -> methods.add(each.getName()));
    assertThat(CORRECT).contains(methods);
  }
}
