package rootset.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeListTest {
  private final Memory memory = new Memory(50_000);
  private final FreeList list = new FreeList(memory);

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "2, 0",
    "3, 0",
    "4, 1",
    "5, 1",
    "6, 2",
    "30, 14",
    "31, 14",
    "32, 15",
    "63, 15",
    "64, 16",
    "127, 16",
    "128, 17",
    "4096, 22",
    "8191, 22",
    "8192, 23",
    "1000000, 23"
  })
  void sizes_fall_into_24_classes(int words, int sizeClass) {
    assertThat(FreeList.sizeClass(words)).isEqualTo(sizeClass);
  }

  @Test
  void there_is_no_class_for_nothing() {
    assertThatThrownBy(() -> FreeList.sizeClass(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_added_block_is_formatted() {
    list.add(10, 6);
    assertThat(memory.load(10)).isEqualTo(Header.free(6));
    assertThat(list.words()).isEqualTo(6);
    assertThat(list.blocks()).isEqualTo(1);
  }

  @Test
  void a_block_that_fits_exactly_is_taken_whole() {
    list.add(10, 6);
    assertThat(list.take(6)).isEqualTo(10);
    assertThat(list.blocks()).isZero();
    assertThat(list.words()).isZero();
    assertThat(list.take(2)).isZero();
  }

  @Test
  void the_rest_of_a_longer_block_is_free_again() {
    list.add(10, 6);
    assertThat(list.take(4)).isEqualTo(10);
    assertThat(memory.load(10)).isEqualTo(Header.free(4));
    assertThat(memory.load(14)).isEqualTo(Header.free(2));
    assertThat(list.take(2)).isEqualTo(14);
  }

  @Test
  void a_block_can_be_taken_whole() {
    list.add(1, 10);
    assertThat(list.takeWhole(3)).isEqualTo(1);
    assertThat(list.blocks()).isZero();
    assertThat(list.takeWhole(3)).as("nothing is left").isZero();
  }

  @Test
  void the_block_added_last_is_taken_first() {
    list.add(10, 6);
    list.add(20, 6);
    assertThat(list.take(6)).isEqualTo(20);
    assertThat(list.take(6)).isEqualTo(10);
  }

  @Test
  void one_word_is_wasted() {
    list.add(10, 5);
    assertThat(list.take(4)).isEqualTo(10);
    assertThat(list.wastedWords()).isEqualTo(1);
    assertThat(list.words()).isZero();
    assertThat(memory.load(14)).as("header of the wasted word").isEqualTo(Header.free(1));
  }

  @Test
  void the_own_class_is_searched_through() {
    list.add(10, 33);
    list.add(100, 60);
    list.add(200, 40);
    assertThat(list.take(50)).isEqualTo(100);
    assertThat(list.take(41)).isZero();
  }

  @Test
  void a_higher_class_helps_out() {
    list.add(10, 4);
    list.add(100, 300);
    assertThat(list.take(8)).isEqualTo(100);
    assertThat(list.words()).isEqualTo(4 + 292);
  }

  @Test
  void the_last_class_is_searched_through() {
    list.add(1, 20_000);
    list.add(30_000, 9_000);
    assertThat(list.take(15_000)).isEqualTo(1);
  }

  @Test
  void neighbours_are_not_joined() {
    list.add(10, 4);
    list.add(14, 4);
    assertThat(list.take(8)).isZero();
    assertThat(list.largest()).isEqualTo(4);
  }

  @Test
  void the_largest_block_is_found() {
    assertThat(list.largest()).isZero();
    list.add(10, 40);
    list.add(100, 60);
    list.add(200, 50);
    assertThat(list.largest()).isEqualTo(60);
  }

  @Test
  void clearing_forgets_all_blocks() {
    list.add(10, 40);
    list.add(60, 1);
    list.clear();
    assertThat(list.blocks() + list.words() + list.wastedWords() + list.largest()).isZero();
    assertThat(list.take(2)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"49999, 2", "60000, 2", "-3, 2"})
  void a_block_outside_is_refused(int address, int words) {
    assertThatThrownBy(() -> list.add(address, words))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void the_null_word_is_no_block() {
    assertThatThrownBy(() -> list.add(0, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_block_written_over_is_noticed() {
    list.add(10, 4);
    memory.store(10, Header.object(0));
    assertThatThrownBy(() -> list.take(4))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("address 10");
    assertThatThrownBy(list::largest).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_block_added_twice_is_noticed() {
    list.add(10, 40);
    list.add(10, 40);
    assertThatThrownBy(() -> list.take(50))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("circle");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_listed_block_that_fits_is_always_found(int seed) {
    Random random = new Random(seed);
    List<Integer> lengths = new ArrayList<>();
    int address = 1;
    for (int i = 0; i < 60; i++) {
      int words = 2 + random.nextInt(1 << 1 + random.nextInt(9));
      list.add(address, words);
      lengths.add(words);
      address += words;
    }
    while (!lengths.isEmpty()) {
      int longest = Collections.max(lengths);
      assertThat(list.largest()).isEqualTo(longest);
      assertThat(list.take(longest + 1)).isZero();
      assertThat(list.take(longest)).isNotZero();
      lengths.remove(Integer.valueOf(longest));
    }
    assertThat(list.blocks()).isZero();
  }
}
