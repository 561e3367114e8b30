package rootset.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  @Test
  void shapes_with_the_same_parts_are_equal() {
    assertThat(new Shape("Pair", 2, 0)).isEqualTo(new Shape("Pair", 2, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "A, -1, 1",
    "A, 1, -1",
    "A, 0, 0",
    "'', 1, 1",
    "' ', 1, 1",
    ", 1, 1",
    "A, 16777217, 0"
  })
  void impossible_shapes_are_refused(String name, int references, int data) {
    assertThatThrownBy(() -> new Shape(name, references, data))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
