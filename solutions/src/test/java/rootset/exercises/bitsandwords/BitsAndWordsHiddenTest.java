package rootset.exercises.bitsandwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootset.testkit.Criterion;
import rootset.testkit.Evidence;
import rootset.testkit.Subject;

class BitsAndWordsHiddenTest {
  @ParameterizedTest
  @CsvSource({
    // 2^31 and 2^32 - 1: as signed numbers -2147483648 and -1
    "2147483648, 16,   134217728, 0,   0",
    "2147483660, 16,   134217728, 12,  3",
    "4294967295, 256,  16777215,  255, 63",
    "4294967292, 4,    1073741823, 0,  0"
  })
  @Criterion("large-addresses")
  void addresses_have_no_sign(
      long unsigned,
      int pageBytes,
      int page,
      int offset,
      int bit,
      @Subject AddressArithmetic addresses) {
    int address = (int) unsigned;
    assertThat(addresses.page(address, pageBytes))
        .as("page(%d, %d), the address %d", address, pageBytes, unsigned)
        .isEqualTo(page);
    assertThat(addresses.offset(address, pageBytes))
        .as("offset(%d, %d), the address %d", address, pageBytes, unsigned)
        .isEqualTo(offset);
    assertThat(addresses.markBit(address, pageBytes))
        .as("markBit(%d, %d), the address %d", address, pageBytes, unsigned)
        .isEqualTo(bit);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "2147483647, 536870912",
    "2147483648, 536870912",
    "4294967293, 1073741824",
    "4294967295, 1073741824"
  })
  @Criterion("large-addresses")
  void lengths_have_no_sign(long unsigned, int words, @Subject AddressArithmetic addresses) {
    assertThat(addresses.wordsFor((int) unsigned))
        .as("wordsFor(%d), the length %d", (int) unsigned, unsigned)
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1, false",
    "2, false",
    "6, false",
    "8, true",
    "2147483648, true",
    "2147483650, false",
    "4294967292, true",
    "4294967295, false"
  })
  @Criterion("large-addresses")
  void words_begin_at_multiples_of_4(
      long unsigned, boolean aligned, @Subject AddressArithmetic addresses) {
    assertThat(addresses.isAligned((int) unsigned))
        .as("isAligned(%d), the address %d", (int) unsigned, unsigned)
        .isEqualTo(aligned);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 12, 24, -16, -1, Integer.MIN_VALUE})
  @Criterion("borders")
  void pages_have_a_power_of_two_of_bytes(int pageBytes, @Subject AddressArithmetic addresses) {
    assertThatThrownBy(() -> addresses.page(40, pageBytes))
        .as("page(40, " + pageBytes + ")")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> addresses.offset(40, pageBytes))
        .as("offset(40, " + pageBytes + ")")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> addresses.markBit(40, pageBytes))
        .as("markBit(40, " + pageBytes + ")")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> addresses.bitmapBytes(pageBytes))
        .as("bitmapBytes(" + pageBytes + ")")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "255, 256, 0, 255, 63",
    "256, 256, 1, 0, 0",
    "511, 256, 1, 255, 63",
    "7, 4, 1, 3, 0",
    "1073741823, 1073741824, 0, 1073741823, 268435455"
  })
  @Criterion("borders")
  void a_page_ends_where_the_next_begins(
      int address,
      int pageBytes,
      int page,
      int offset,
      int bit,
      @Subject AddressArithmetic addresses) {
    assertThat(addresses.page(address, pageBytes))
        .as("page(%d, %d)", address, pageBytes)
        .isEqualTo(page);
    assertThat(addresses.offset(address, pageBytes))
        .as("offset(%d, %d)", address, pageBytes)
        .isEqualTo(offset);
    assertThat(addresses.markBit(address, pageBytes))
        .as("markBit(%d, %d)", address, pageBytes)
        .isEqualTo(bit);
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "8, 1", "16, 1", "262144, 8192"})
  @Criterion("borders")
  void a_bitmap_has_whole_bytes(int pageBytes, int bytes, @Subject AddressArithmetic addresses) {
    assertThat(addresses.bitmapBytes(pageBytes))
        .as("bitmapBytes(%d): a page of %d words", pageBytes, pageBytes / 4)
        .isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, -1, 128, 255, 0x80, 0x8000, 0x800000, 0x80000000, 0x7fffffff, 0x12f4f6f8})
  @Criterion("any-word")
  void every_word_comes_back_as_it_was(int word, @Subject PlainMemories memories) {
    ByteMemory memory = memories.create(12);
    memory.setWord(4, word);

    assertThat(memory.wordAt(4))
        .as("wordAt(4) after setWord(4, 0x%s)", Integer.toHexString(word))
        .isEqualTo(word);
    for (int i = 0; i < 4; i++) {
      assertThat(memory.byteAt(4 + i))
          .as("byteAt(%d) after setWord(4, 0x%s)", 4 + i, Integer.toHexString(word))
          .isEqualTo(word >>> 8 * i & 0xff);
    }
    assertThat(memory.wordAt(0)).as("wordAt(0), the word before").isZero();
    assertThat(memory.wordAt(8)).as("wordAt(8), the word behind").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, -1, -2})
  @Criterion("any-word")
  void no_word_is_written_between_two_words(int address, @Subject PlainMemories memories) {
    ByteMemory memory = memories.create(8);

    assertThatThrownBy(() -> memory.setWord(address, -1))
        .as("setWord(" + address + ", -1)")
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(" + Integer.toUnsignedString(address) + "|" + address + ").*");
    assertThat(memory.wordAt(0)).as("wordAt(0) after a write that was refused").isZero();
    assertThat(memory.wordAt(4)).as("wordAt(4) after a write that was refused").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, -4})
  @Criterion("any-word")
  void a_memory_has_an_end(int address, @Subject PlainMemories memories) {
    ByteMemory memory = memories.create(7);

    assertThat(memory.bytes()).as("bytes of a memory for 7 bytes").isEqualTo(8);
    memory.setByte(7, 9);
    assertThat(memory.wordAt(4)).as("wordAt(4) of the bytes 0 0 0 9").isEqualTo(9 << 24);
    assertThatThrownBy(() -> memory.byteAt(address))
        .as("byteAt(" + address + ") in 8 bytes")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.wordAt(address))
        .as("wordAt(" + address + ") in 8 bytes")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.setByte(address, 1))
        .as("setByte(" + address + ", 1) in 8 bytes")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.setWord(address, 1))
        .as("setWord(" + address + ", 1) in 8 bytes")
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 10, 31, 32, 33, 64})
  @Criterion("bitmap-borders")
  void a_page_may_have_any_number_of_words(int words, @Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(words);

    assertThat(marks.words()).as("words()").isEqualTo(words);
    assertThat(marks.toBytes()).as("bytes for %d bits", words).hasSize((words + 7) / 8);
    assertThat(marks.firstClearRun(words))
        .as("firstClearRun(%d) in a clear page of %d words", words, words)
        .isEqualTo(0);
    assertThat(marks.firstClearRun(words + 1))
        .as("firstClearRun(%d) in a clear page of %d words", words + 1, words)
        .isEqualTo(MarkBits.NONE);
    for (int word = 0; word < words; word++) {
      marks.set(word);
      assertThat(marks.isSet(word)).as("isSet(%d) after set up to %d", word, word).isTrue();
      assertThat(marks.count()).as("count after set 0 to %d", word).isEqualTo(word + 1);
    }
    assertThat(marks.firstClearRun(1))
        .as("firstClearRun(1) in a full page of %d words", words)
        .isEqualTo(MarkBits.NONE);
    assertThat(marks.next(words)).as("next(%d), behind the page", words).isEqualTo(MarkBits.NONE);
    assertThat(marks.next(words + 9))
        .as("next(%d), far behind the page", words + 9)
        .isEqualTo(MarkBits.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, -1})
  @Criterion("bitmap-borders")
  void other_words_have_no_bit_here(int word, @Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(10);

    assertThatThrownBy(() -> marks.set(word))
        .as("set(" + word + ") in a page of 10 words")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> marks.clear(word))
        .as("clear(" + word + ") in a page of 10 words")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> marks.isSet(word))
        .as("isSet(" + word + ") in a page of 10 words")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> marks.next(-1))
        .as("next(-1), before the page")
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(marks.count()).as("count after a set that was refused").isZero();
  }

  @Test
  @Criterion("bitmap-borders")
  void setting_and_clearing_twice_changes_nothing(@Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(16);
    marks.set(7);
    marks.set(7);
    marks.set(15);
    assertThat(marks.count()).as("count after set 7, 7, 15").isEqualTo(2);
    marks.clear(15);
    marks.clear(15);
    assertThat(marks.isSet(7)).as("isSet(7) after set 7, 7, 15, clear 15, 15").isTrue();
    assertThat(marks.count()).as("count after set 7, 7, 15, clear 15, 15").isEqualTo(1);
  }

  @Test
  @Criterion("bitmap-borders")
  void bit_7_is_the_highest_of_its_byte(@Subject Bitmaps bitmaps) {
    MarkBits marks = bitmaps.create(8);
    assertThat(marks.toBytes()).as("the bitmap before set 7").containsExactly(0);
    marks.set(7);
    assertThat(marks.toBytes()).as("the bitmap after set 7, 10000000").containsExactly(-128);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 16, 37})
  @Criterion("bitmap-borders")
  void every_search_finds_what_a_slow_one_finds(int words, @Subject Bitmaps bitmaps) {
    Random random = new Random(words);
    MarkBits marks = bitmaps.create(words);
    BitSet model = new BitSet();
    for (int round = 0; round < 40; round++) {
      int word = random.nextInt(words);
      if (random.nextInt(3) == 0) {
        marks.clear(word);
        model.clear(word);
      } else {
        marks.set(word);
        model.set(word);
      }
      int from = random.nextInt(words + 1);
      int length = 1 + random.nextInt(5);
      assertThat(marks.count()).as("count with words %s set", model).isEqualTo(model.cardinality());
      assertThat(marks.next(from))
          .as("next(%d) of %d words with %s set", from, words, model)
          .isEqualTo(model.nextSetBit(from));
      assertThat(marks.firstClearRun(length))
          .as("firstClearRun(%d) of %d words with %s set", length, words, model)
          .isEqualTo(firstClearRun(model, words, length));
    }
  }

  private static int firstClearRun(BitSet set, int words, int length) {
    for (int start = 0; start + length <= words; start++) {
      int next = set.nextSetBit(start);
      if (next < 0 || next >= start + length) {
        return start;
      }
    }
    return MarkBits.NONE;
  }

  @Test
  @Criterion("one-bit-each")
  void a_mark_costs_one_bit(@Subject Bitmaps bitmaps, Evidence evidence) {
    MarkBits marks = bitmaps.create(80_000);

    evidence.after("set 79,999", () -> marks.set(79_999)).retainsAtMost(10_100, marks);
  }
}
