package rootset.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservationTest {
  @Test
  void a_small_heap_is_looked_at_after_each_of_the_first_operations() {
    Observation observation = new Observation(100);
    assertThat(observation.after(1, false)).isTrue();
    assertThat(observation.after(2_000, false)).isTrue();
    assertThat(observation.after(2_001, false)).isFalse();
    assertThat(observation.after(2_002, true)).isTrue();
  }

  @Test
  void a_large_heap_is_looked_at_when_something_notable_happens() {
    Observation observation = new Observation(4_097);
    assertThat(observation.after(1, false)).isFalse();
    assertThat(observation.after(2, true)).isTrue();
  }

  @Test
  void images_taken_one_by_one_hold_two_million_words() {
    Observation observation = new Observation(4_096);
    int taken = 0;
    for (int op = 1; op <= 2_000; op++) {
      taken += observation.after(op, false) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(2_000_000 / 4_096 + 1);
  }

  @Test
  void images_never_fill_the_machine() {
    Observation observation = new Observation(32_000_000);
    assertThat(observation.after(1, true)).isTrue();
    assertThat(observation.after(2, true)).isTrue();
    assertThat(observation.after(3, true)).isFalse();
    assertThat(observation.atEnd(3)).isTrue();
  }

  @Test
  void the_end_is_looked_at_once() {
    Observation observation = new Observation(100);
    assertThat(observation.atEnd(0)).as("nothing was executed").isTrue();
    observation.after(1, false);
    assertThat(observation.atEnd(1)).isFalse();
    assertThat(observation.atEnd(2)).isTrue();
  }
}
