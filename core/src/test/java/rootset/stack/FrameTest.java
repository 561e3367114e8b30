package rootset.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
  private final Frame frame = new CallStack(1).push("main");

  @Test
  void a_declared_local_is_null() {
    int slot = frame.declare("a");
    assertThat(frame.isReference(slot)).isTrue();
    assertThat(frame.get(slot)).isZero();
    assertThat(frame.localName(slot)).isEqualTo("a");
  }

  @Test
  void a_local_is_declared_once() {
    assertThat(frame.declare("a")).isEqualTo(frame.declare("a"));
    assertThat(frame.slots()).isEqualTo(1);
  }

  @Test
  void slots_follow_the_order_of_declaration() {
    for (int i = 0; i < 20; i++) {
      assertThat(frame.declare("local" + i)).isEqualTo(i);
    }
    assertThat(frame.slot("local17")).isEqualTo(17);
    assertThat(frame.slots()).isEqualTo(20);
  }

  @Test
  void an_unknown_local_has_no_slot() {
    assertThat(frame.slot("a")).isEqualTo(-1);
  }

  @Test
  void a_slot_knows_what_it_holds() {
    int slot = frame.declare("a");
    frame.setPrimitive(slot, 7);
    assertThat(frame.isReference(slot)).isFalse();
    frame.set(slot, 8);
    assertThat(frame.isReference(slot)).as("after set").isFalse();
    frame.setReference(slot, 12);
    assertThat(frame.isReference(slot)).isTrue();
    assertThat(frame.get(slot)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void a_slot_outside_is_named(int slot) {
    frame.declare("a");
    assertThatThrownBy(() -> frame.get(slot))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("slot " + slot)
        .hasMessageContaining("main");
  }
}
