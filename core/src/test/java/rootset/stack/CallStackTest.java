package rootset.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallStackTest {
  private final CallStack stack = new CallStack(2);

  @Test
  void the_frame_pushed_last_is_popped_first() {
    Frame main = stack.push("main");
    Frame called = stack.push("called");
    assertThat(stack.top()).isSameAs(called);
    assertThat(stack.frame(0)).isSameAs(main);
    assertThat(stack.pop()).isSameAs(called);
    assertThat(stack.top()).isSameAs(main);
    assertThat(stack.depth()).isEqualTo(1);
  }

  @Test
  void a_full_stack_overflows() {
    stack.push("main");
    stack.push("called");
    assertThatThrownBy(() -> stack.push("deeper"))
        .isInstanceOf(CallStackOverflow.class)
        .hasMessageStartingWith("call stack overflow: ")
        .hasMessageContaining("deeper")
        .hasMessageContaining("2 frames");
    assertThat(stack.depth()).isEqualTo(2);
  }

  @Test
  void an_empty_stack_has_nothing_to_pop() {
    assertThatThrownBy(stack::pop).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(stack::top).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void frames_are_numbered_from_the_bottom(int index) {
    stack.push("main");
    assertThatThrownBy(() -> stack.frame(index))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("frame " + index);
  }

  @Test
  void a_stack_has_room_for_a_frame() {
    assertThatThrownBy(() -> new CallStack(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
