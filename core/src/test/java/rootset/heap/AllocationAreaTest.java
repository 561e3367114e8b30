package rootset.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rootset.memory.Header;
import rootset.memory.Memory;

class AllocationAreaTest {
  private final Memory memory = new Memory(5_000);
  private final AllocationArea area = new AllocationArea(memory);

  @Test
  void a_closed_area_has_no_room() {
    assertThat(area.take(2)).isZero();
    assertThat(area.close()).isZero();
  }

  @Test
  void blocks_are_cut_off_one_behind_the_other() {
    area.open(10, 16);
    assertThat(area.take(3)).isEqualTo(10);
    assertThat(area.take(2)).isEqualTo(13);
    assertThat(area.take(2)).as("one word is left").isZero();
    assertThat(area.take(1)).isEqualTo(15);
    assertThat(area.takenWords()).isEqualTo(6);
  }

  @Test
  void words_are_zeroed_before_they_are_handed_out() {
    memory.fill(0, 5_000, 7);
    area.open(10, 4_000);
    for (int taken = area.take(300); taken != 0; taken = area.take(300)) {
      for (int word = taken; word < taken + 300; word++) {
        assertThat(memory.load(word)).as("word %s", word).isZero();
      }
    }
    assertThat(memory.load(4_000)).as("behind the area").isEqualTo(7);
    assertThat(memory.load(9)).as("before the area").isEqualTo(7);
  }

  @Test
  void what_is_left_becomes_a_free_block() {
    area.open(10, 16);
    area.take(2);
    assertThat(area.close()).isEqualTo(12);
    assertThat(memory.load(12)).isEqualTo(Header.free(4));
    assertThat(area.take(1)).as("closed").isZero();
  }

  @Test
  void a_look_at_the_heap_does_not_disturb_allocation() {
    memory.fill(0, 5_000, 7);
    area.open(10, 16);
    area.ensureParsable();
    assertThat(memory.load(10)).isEqualTo(Header.free(6));
    assertThat(area.take(2)).isEqualTo(10);
    memory.store(10, Header.object(0));
    assertThat(memory.load(11)).isZero();
    area.ensureParsable();
    assertThat(memory.load(12)).isEqualTo(Header.free(4));
  }
}
