package rootset.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
  private final Memory memory = new Memory(8);

  @Test
  void a_word_keeps_what_is_stored() {
    memory.store(3, 42);
    assertThat(memory.load(3)).isEqualTo(42);
    assertThat(memory.load(4)).isZero();
  }

  @Test
  void fill_writes_only_its_words() {
    memory.fill(2, 3, 9);
    assertThat(memory.copy(0, 8)).containsExactly(0, 0, 9, 9, 9, 0, 0, 0);
  }

  @Test
  void a_copy_is_independent() {
    memory.copy(0, 8)[1] = 7;
    assertThat(memory.load(1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 8, 1_000})
  void an_address_outside_is_named(int address) {
    assertThatThrownBy(() -> memory.load(address))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("address " + address + " is outside the memory of 8 words");
    assertThatThrownBy(() -> memory.store(address, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.page(address)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "7, 2", "2, -1", "1, 2147483647"})
  void a_range_outside_is_refused(int from, int words) {
    assertThatThrownBy(() -> memory.fill(from, words, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("8 words");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5})
  void a_memory_has_words(int words) {
    assertThatThrownBy(() -> new Memory(words)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "256, 1", "257, 2", "600, 3"})
  void pages_cover_all_words(int words, int pages) {
    assertThat(new Memory(words).pageCount()).isEqualTo(pages);
  }

  @Test
  void words_of_a_page_share_it() {
    Memory pages = new Memory(600);
    pages.page(0).setOwner("young");
    assertThat(pages.page(255).owner()).isEqualTo("young");
    assertThat(pages.page(256).owner()).isEmpty();
    assertThat(pages.page(300).start()).isEqualTo(256);
  }

  @Test
  void a_page_knows_its_owner_and_its_live_words() {
    Page page = memory.page(0);
    assertThat(page.owner()).isEmpty();
    page.setOwner("old");
    page.setLiveWords(5);
    assertThat(page.owner()).isEqualTo("old");
    assertThat(page.liveWords()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Memory.PAGE_WORDS + 1})
  void a_page_has_no_more_live_words_than_words(int words) {
    assertThatThrownBy(() -> memory.page(0).setLiveWords(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words + " live words");
  }

  @Test
  void pages_can_have_another_length() {
    Memory small = new Memory(40, 16);
    assertThat(small.pageWords()).isEqualTo(16);
    assertThat(small.pageCount()).isEqualTo(3);
    assertThat(small.page(39).start()).isEqualTo(32);
    assertThat(small.page(39).end()).as("the last page is shorter").isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 0, -16, 48})
  void a_page_is_a_power_of_two_long(int pageWords) {
    assertThatThrownBy(() -> new Memory(100, pageWords))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pages of " + pageWords + " words");
  }

  @Test
  void live_words_are_counted_on_every_page_that_they_lie_in() {
    Memory small = new Memory(48, 16);
    small.addLive(10, 30);
    assertThat(small.page(0).liveWords()).isEqualTo(6);
    assertThat(small.page(16).liveWords()).isEqualTo(16);
    assertThat(small.page(32).liveWords()).isEqualTo(8);
    small.removeLive(30, 10);
    assertThat(small.page(16).liveWords()).isEqualTo(14);
    assertThat(small.page(32).liveWords()).isZero();
    small.clearLive();
    assertThat(small.page(0).liveWords()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 5", "3, 1, 5", "1, 20, 18", "10, 1, 30", "1, 10, 30", "5, 5, 4"})
  void words_are_moved_even_onto_themselves(int from, int to, int length) {
    Memory moved = new Memory(100);
    for (int i = 0; i < length; i++) {
      moved.store(from + i, 1_000 + i);
    }
    moved.move(from, to, length);
    for (int i = 0; i < length; i++) {
      assertThat(moved.load(to + i)).as("word %s", i).isEqualTo(1_000 + i);
    }
  }

  @Test
  void clearing_writes_only_its_words() {
    Memory large = new Memory(3_000);
    large.fill(0, 3_000, 7);
    large.clear(10, 2_500);
    assertThat(large.load(9)).isEqualTo(7);
    assertThat(large.load(10)).isZero();
    assertThat(large.load(2_509)).isZero();
    assertThat(large.load(2_510)).isEqualTo(7);
  }
}
