package rootset.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FinalizationTest {
  private final Finalization finalization = new Finalization();

  @Test
  void the_tokens_of_the_dead_come_in_order_of_registration() {
    finalization.register(10, 1);
    finalization.register(20, 2);
    finalization.register(30, 3);
    finalization.update(target -> target == 20 ? 20 : 0);
    assertThat(finalization.queued()).isEqualTo(2);
    assertThat(finalization.take()).isEqualTo(1);
    assertThat(finalization.take()).isEqualTo(3);
  }

  @Test
  void a_registration_speaks_once() {
    finalization.register(10, 1);
    finalization.update(target -> 0);
    finalization.update(target -> 0);
    assertThat(finalization.queued()).isEqualTo(1);
    assertThat(finalization.registered()).isZero();
  }

  @Test
  void two_registrations_of_one_object_both_speak() {
    finalization.register(10, 1);
    finalization.register(10, 2);
    finalization.update(target -> 0);
    assertThat(finalization.queued()).isEqualTo(2);
  }

  @Test
  void survivors_are_followed() {
    finalization.register(10, 1);
    finalization.update(target -> target + 5);
    assertThat(finalization.target(0)).isEqualTo(15);
    assertThat(finalization.queued()).isZero();
  }

  @Test
  void a_long_queue_keeps_its_order() {
    for (int token = 0; token < 50; token++) {
      finalization.register(10, token);
      finalization.update(target -> 0);
      if (token % 3 == 2) {
        finalization.take();
      }
    }
    assertThat(finalization.queued()).isEqualTo(34);
    for (int i = 0; i < 34; i++) {
      assertThat(finalization.queued(i)).isEqualTo(16 + i);
    }
  }

  @Test
  void an_empty_queue_gives_nothing() {
    assertThatThrownBy(finalization::take)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("empty");
  }
}
