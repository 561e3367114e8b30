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
}
