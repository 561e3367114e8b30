package rootset.memory;

import java.util.Arrays;

/**
 * An address space of 32-bit words, divided into pages.
 *
 * <p>An address is the index of a word. Word 0 exists but belongs to no block, so that address 0
 * can mean null.
 */
public final class Memory {
  /** The address of nothing. */
  public static final int NULL = 0;

  /** The length of a page in words. */
  public static final int PAGE_WORDS = 256;

  private final int[] words;
  private final Page[] pages;

  /** Makes a memory of {@code words} zeroed words, 1 to {@link Header#MAX_WORDS}. */
  public Memory(int words) {
    if (words < 1 || words > Header.MAX_WORDS) {
      throw new IllegalArgumentException(
          "a memory of " + words + " words; expected 1 to " + Header.MAX_WORDS);
    }
    this.words = new int[words];
    this.pages = new Page[(words - 1) / PAGE_WORDS + 1];
    for (int i = 0; i < pages.length; i++) {
      int start = i * PAGE_WORDS;
      pages[i] = new Page(start, Math.min(PAGE_WORDS, words - start));
    }
  }

  /** The length of this memory in words. */
  public int words() {
    return words.length;
  }

  /** The word at {@code address}. */
  public int load(int address) {
    check(address);
    return words[address];
  }

  /** Writes {@code value} into the word at {@code address}. */
  public void store(int address, int value) {
    check(address);
    words[address] = value;
  }

  /** Writes {@code value} into {@code length} words, the first at {@code from}. */
  public void fill(int from, int length, int value) {
    checkRange(from, length);
    Arrays.fill(words, from, from + length, value);
  }

  /** A copy of the words from {@code from} up to, but without, {@code to}. */
  public int[] copy(int from, int to) {
    checkRange(from, to - from);
    return Arrays.copyOfRange(words, from, to);
  }

  /** The number of pages; the last one may be shorter than {@link #PAGE_WORDS}. */
  public int pageCount() {
    return pages.length;
  }

  /** The page that the word at {@code address} lies in. */
  public Page page(int address) {
    check(address);
    return pages[address / PAGE_WORDS];
  }

  private void check(int address) {
    if (address < 0 || address >= words.length) {
      throw new IndexOutOfBoundsException(
          "address " + address + " is outside the memory of " + words.length + " words");
    }
  }

  private void checkRange(int from, int length) {
    if (from < 0 || length < 0 || length > words.length - from) {
      throw new IndexOutOfBoundsException(
          length
              + " words from address "
              + from
              + " on leave the memory of "
              + words.length
              + " words");
    }
  }
}
