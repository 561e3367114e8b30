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
    stack.push("main");
    stack.push("called");
    assertThat(stack.top().name()).isEqualTo("called");
    assertThat(stack.frame(0).name()).isEqualTo("main");
    stack.pop();
    assertThat(stack.top().name()).isEqualTo("main");
    assertThat(stack.depth()).isEqualTo(1);
  }

  @Test
  void a_frame_keeps_its_slots_while_others_come_and_go() {
    Frame main = stack.push("main");
    main.setReference(main.declare("a"), 7);
    Frame called = stack.push("called");
    called.setReference(called.declare("b"), 8);
    assertThat(stack.slots()).isEqualTo(2);
    stack.pop();
    assertThat(main.get(main.slot("a"))).isEqualTo(7);
    assertThat(stack.slots()).isEqualTo(1);
  }

  @Test
  void a_new_frame_knows_nothing_of_the_one_that_was_popped() {
    stack.push("main");
    Frame first = stack.push("first");
    first.setPrimitive(first.declare("n"), 7);
    stack.pop();
    stack.enter(1);
    Frame second = stack.top();
    assertThat(second.name()).isEmpty();
    assertThat(second.localName(0)).isEqualTo("$0");
    assertThat(second.isReference(0)).isTrue();
    assertThat(stack.get(stack.firstSlot())).isZero();
  }

  @Test
  void a_frame_without_names_is_used_by_number() {
    stack.enter(2);
    stack.set(1, 7);
    assertThat(stack.get(1)).isEqualTo(7);
    assertThat(stack.reference(1)).isEqualTo(7);
    assertThatThrownBy(() -> stack.get(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("slot 2 of a stack of 2 slots");
  }

  @Test
  void slots_are_numbered_through_all_frames() {
    assertThat(stack.enter(2)).isZero();
    int frame = stack.enter(1);
    assertThat(frame).isEqualTo(2);
    stack.set(frame, 7);
    assertThat(stack.firstSlot()).isEqualTo(2);
    stack.leave(frame);
    assertThat(stack.slots()).isEqualTo(2);
    assertThat(stack.firstSlot()).isZero();
  }

  @Test
  void only_the_top_frame_can_be_left() {
    int outer = stack.enter(2);
    stack.enter(1);
    assertThatThrownBy(() -> stack.leave(outer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("begins with slot 0")
        .hasMessageContaining("top one, which begins with slot 2");
    assertThat(stack.depth()).isEqualTo(2);
  }

  @Test
  void only_the_top_frame_grows() {
    Frame main = stack.push("main");
    stack.push("called");
    assertThatThrownBy(() -> main.declare("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("main")
        .hasMessageContaining("late");
  }

  @Test
  void primitives_are_no_references() {
    Frame main = stack.push("main");
    main.setPrimitive(main.declare("n"), 7);
    main.setReference(main.declare("a"), 9);
    assertThat(stack.reference(0)).isZero();
    assertThat(stack.reference(1)).isEqualTo(9);
    stack.setReference(1, 11);
    assertThat(main.get(1)).isEqualTo(11);
  }

  @Test
  void a_stack_grows_as_deep_as_it_was_made_for() {
    CallStack deep = new CallStack(1_000);
    for (int depth = 0; depth < 1_000; depth++) {
      int frame = deep.enter(3);
      deep.set(frame + 2, depth);
    }
    assertThat(deep.slots()).isEqualTo(3_000);
    assertThat(deep.frame(500).get(2)).isEqualTo(500);
    assertThatThrownBy(() -> deep.enter(0)).isInstanceOf(CallStackOverflow.class);
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
