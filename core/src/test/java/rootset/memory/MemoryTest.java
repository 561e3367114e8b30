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
    assertThat(pages.page(255)).isSameAs(pages.page(0)).isNotSameAs(pages.page(256));
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
}
