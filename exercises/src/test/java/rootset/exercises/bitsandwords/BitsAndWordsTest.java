package rootset.exercises.bitsandwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.testkit.Criterion;
import rootset.testkit.Subject;

class BitsAndWordsTest {
  @Test
  @Criterion("bytes")
  void a_byte_is_a_number_from_0_to_255(@Subject PlainMemories memories) {
    ByteMemory memory = memories.create(8);
    memory.setByte(2, 65);
    memory.setByte(3, 200);

    assertThat(memory.byteAt(2)).as("byteAt(2) after setByte(2, 65)").isEqualTo(65);
    assertThat(memory.byteAt(3)).as("byteAt(3) after setByte(3, 200)").isEqualTo(200);
    assertThat(memory.byteAt(4)).as("byteAt(4), which was never written").isZero();
  }

  @Test
  @Criterion("bytes")
  void only_the_low_8_bits_fit_into_a_byte(@Subject PlainMemories memories) {
    ByteMemory memory = memories.create(4);
    memory.setByte(0, 256 + 7);

    assertThat(memory.byteAt(0)).as("byteAt(0) after setByte(0, 263)").isEqualTo(7);
    assertThat(memory.byteAt(1)).as("byteAt(1), its neighbour").isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 1", "5, 2", "8, 2", "9, 3"})
  @Criterion("words")
  void a_word_has_four_bytes_and_the_last_may_be_partly_used(
      int bytes, int words, @Subject AddressArithmetic addresses) {
    assertThat(addresses.wordsFor(bytes)).as("wordsFor(%d)", bytes).isEqualTo(words);
  }

  @Test
  @Criterion("words")
  void a_memory_consists_of_whole_words(@Subject PlainMemories memories) {
    assertThat(memories.create(10).bytes()).as("bytes of a memory for 10 bytes").isEqualTo(12);
  }

  @Test
  @Criterion("words")
  void the_first_byte_of_a_word_is_the_lowest(@Subject PlainMemories memories) {
    ByteMemory memory = memories.create(8);
    memory.setByte(4, 1);
    memory.setByte(5, 2);

    assertThat(memory.wordAt(4)).as("wordAt(4) of the bytes 1 2 0 0").isEqualTo(1 + 2 * 256);
    memory.setWord(4, 3 + 4 * 256);
    assertThat(memory.byteAt(4)).as("byteAt(4) after setWord(4, 3 + 4 * 256)").isEqualTo(3);
    assertThat(memory.byteAt(5)).as("byteAt(5) after setWord(4, 3 + 4 * 256)").isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7})
  @Criterion("words")
  void no_word_begins_between_two_words(int address, @Subject PlainMemories memories) {
    ByteMemory memory = memories.create(16);

    assertThatThrownBy(() -> memory.wordAt(address))
        .as("wordAt(" + address + ")")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("" + address);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "5, 0, 5, 1", "15, 0, 15, 3", "16, 1, 0, 0", "42, 2, 10, 2"})
  @Criterion("pages")
  void an_address_is_a_page_and_an_offset(
      int address, int page, int offset, int bit, @Subject AddressArithmetic addresses) {
    assertThat(addresses.page(address, 16)).as("page(%d, 16)", address).isEqualTo(page);
    assertThat(addresses.offset(address, 16)).as("offset(%d, 16)", address).isEqualTo(offset);
    assertThat(addresses.markBit(address, 16)).as("markBit(%d, 16)", address).isEqualTo(bit);
  }

  @ParameterizedTest
  @CsvSource({"32, 1", "64, 2", "1024, 32"})
  @Criterion("pages")
  void a_bitmap_has_a_bit_for_each_word(
      int pageBytes, int bytes, @Subject AddressArithmetic addresses) {
    assertThat(addresses.bitmapBytes(pageBytes))
        .as("bitmapBytes(%d): a page of %d words", pageBytes, pageBytes / 4)
        .isEqualTo(bytes);
  }

  @Test
  @Criterion("marks")
  void a_mark_is_set_and_cleared_alone(@Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(16);
    marks.set(3);
    marks.set(4);
    marks.set(9);
    marks.clear(4);

    assertThat(marks.isSet(3)).as("isSet(3) after set 3, 4, 9, clear 4").isTrue();
    assertThat(marks.isSet(4)).as("isSet(4) after set 3, 4, 9, clear 4").isFalse();
    assertThat(marks.isSet(9)).as("isSet(9) after set 3, 4, 9, clear 4").isTrue();
    assertThat(marks.count()).as("count after set 3, 4, 9, clear 4").isEqualTo(2);
  }

  @Test
  @Criterion("marks")
  void word_n_is_bit_n_of_the_bitmap(@Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(12);
    marks.set(0);
    marks.set(2);
    marks.set(8);

    assertThat(marks.toBytes())
        .as("the bitmap of 12 words after set 0, 2, 8, as binary 00000101 and 00000001")
        .containsExactly(5, 1);
  }

  @Test
  @Criterion("finds-marks")
  void the_next_mark_is_found_from_any_word_on(@Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(16);
    marks.set(3);
    marks.set(9);

    assertThat(marks.next(0)).as("next(0) after set 3, 9").isEqualTo(3);
    assertThat(marks.next(3)).as("next(3): the word itself counts").isEqualTo(3);
    assertThat(marks.next(4)).as("next(4) after set 3, 9").isEqualTo(9);
    assertThat(marks.next(10)).as("next(10): nothing is left").isEqualTo(MarkBits.NONE);
  }

  @Test
  @Criterion("finds-marks")
  void the_first_run_of_clear_bits_that_is_long_enough_is_found(@Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(16);
    marks.set(2);
    marks.set(6);

    assertThat(marks.firstClearRun(2)).as("firstClearRun(2) after set 2, 6").isEqualTo(0);
    assertThat(marks.firstClearRun(3)).as("firstClearRun(3) after set 2, 6").isEqualTo(3);
    assertThat(marks.firstClearRun(4)).as("firstClearRun(4) after set 2, 6").isEqualTo(7);
    assertThat(marks.firstClearRun(10)).as("firstClearRun(10)").isEqualTo(MarkBits.NONE);
  }
}
