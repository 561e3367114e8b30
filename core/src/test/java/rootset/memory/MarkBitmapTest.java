package rootset.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkBitmapTest {
  private final MarkBitmap marks = new MarkBitmap(100, 40);

  @ParameterizedTest
  @ValueSource(ints = {100, 131, 132, 139})
  void marking_is_new_only_once(int address) {
    assertThat(marks.mark(address)).isTrue();
    assertThat(marks.mark(address)).isFalse();
    assertThat(marks.isMarked(address)).isTrue();
  }

  @Test
  void neighbours_of_a_mark_stay_clear() {
    marks.mark(132);
    assertThat(marks.isMarked(131)).isFalse();
    assertThat(marks.isMarked(133)).isFalse();
    assertThat(marks.count()).isEqualTo(1);
  }

  @Test
  void a_mark_can_be_cleared_alone() {
    marks.mark(110);
    marks.mark(111);
    marks.clear(110);
    assertThat(marks.isMarked(110)).isFalse();
    assertThat(marks.isMarked(111)).isTrue();
  }

  @Test
  void all_marks_can_be_cleared() {
    marks.mark(100);
    marks.mark(139);
    marks.clearAll();
    assertThat(marks.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 140, -1})
  void addresses_outside_have_no_bit(int address) {
    assertThatThrownBy(() -> marks.mark(address))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("address " + address)
        .hasMessageContaining("100 to 139");
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "0, 0"})
  void a_bitmap_covers_at_least_one_word(int start, int words) {
    assertThatThrownBy(() -> new MarkBitmap(start, words))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"100, 105", "105, 105", "106, 133", "133, 133", "134, 140", "140, 140"})
  void the_next_mark_is_found(int from, int next) {
    marks.mark(105);
    marks.mark(133);
    assertThat(marks.next(from, 140)).isEqualTo(next);
  }

  @Test
  void a_search_ends_before_its_end() {
    marks.mark(120);
    assertThat(marks.next(100, 120)).isEqualTo(120);
    assertThat(marks.next(100, 110)).isEqualTo(110);
    assertThat(marks.next(130, 120)).as("nothing to search").isEqualTo(120);
  }

  @ParameterizedTest
  @CsvSource({"100, 140", "101, 139", "104, 105", "131, 133", "110, 110", "120, 132"})
  void a_range_is_cleared_exactly(int from, int to) {
    for (int address = 100; address < 140; address++) {
      marks.mark(address);
    }
    marks.clear(from, to);
    for (int address = 100; address < 140; address++) {
      boolean inside = address >= from && address < to;
      assertThat(marks.isMarked(address)).as("address %s", address).isEqualTo(!inside);
    }
  }

  @Test
  void a_long_range_is_cleared_exactly() {
    MarkBitmap large = new MarkBitmap(0, 1_000);
    for (int address = 0; address < 1_000; address++) {
      large.mark(address);
    }
    large.clear(40, 970);
    assertThat(large.count()).isEqualTo(70);
    assertThat(large.next(40, 1_000)).isEqualTo(970);
  }

  @Test
  void a_part_shares_its_bits_with_the_whole() {
    Memory memory = new Memory(600);
    memory.marks().mark(300);
    MarkBitmap page = memory.page(300).marks();
    assertThat(page.isMarked(300)).isTrue();
    assertThat(page.count()).isEqualTo(1);
    page.clearAll();
    assertThat(memory.marks().isMarked(300)).isFalse();
    assertThatThrownBy(() -> page.mark(255)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
