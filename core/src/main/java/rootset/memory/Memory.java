package rootset.memory;

import java.util.Arrays;

/**
 * An address space of 32-bit words, divided into pages, with side tables: what is known about a
 * page or a word stands beside the words, not in them.
 *
 * <p>An address is the index of a word. Word 0 exists but belongs to no block, so that address 0
 * can mean null.
 */
public final class Memory {
  /** The address of nothing. */
  public static final int NULL = 0;

  /** The length of a page in words, unless a collector asks for another. */
  public static final int PAGE_WORDS = 256;

  private static final int MIN_PAGE_WORDS = 16;
  private static final int SHORT_MOVE = 16;
  private static final int[] ZEROS = new int[1_024];

  private final int[] words;
  private final int pageShift;
  private final MarkBitmap marks;
  private final int[] liveWords; // by page
  private final String[] owners; // by page

  /** Makes a memory of {@code words} zeroed words, 1 to {@link Header#MAX_WORDS}. */
  public Memory(int words) {
    this(words, PAGE_WORDS);
  }

  /** Makes a memory with pages of {@code pageWords} words, a power of two and 16 or more. */
  public Memory(int words, int pageWords) {
    if (words < 1 || words > Header.MAX_WORDS) {
      throw new IllegalArgumentException(
          "a memory of " + words + " words; expected 1 to " + Header.MAX_WORDS);
    }
    if (pageWords < MIN_PAGE_WORDS || Integer.bitCount(pageWords) != 1) {
      throw new IllegalArgumentException(
          "pages of " + pageWords + " words; expected a power of two, 16 or more");
    }
    this.words = new int[words];
    this.pageShift = Integer.numberOfTrailingZeros(pageWords);
    this.marks = new MarkBitmap(0, words);
    int pages = (words - 1 >> pageShift) + 1;
    this.liveWords = new int[pages];
    this.owners = new String[pages];
    Arrays.fill(owners, "");
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

  /** Writes 0 into {@code length} words, the first at {@code from}. */
  public void clear(int from, int length) {
    checkRange(from, length);
    for (int done = 0; done < length; done += ZEROS.length) {
      // A copy of zeros is one call to the machine's fastest loop; a fill is expanded in its
      // caller.
      System.arraycopy(ZEROS, 0, words, from + done, Math.min(ZEROS.length, length - done));
    }
  }

  /** Copies {@code length} words from {@code from} to {@code to}; they may overlap. */
  public void move(int from, int to, int length) {
    checkRange(from, length);
    checkRange(to, length);
    if (length > SHORT_MOVE) {
      System.arraycopy(words, from, words, to, length);
    } else if (from > to) {
      for (int i = 0; i < length; i++) {
        words[to + i] = words[from + i];
      }
    } else {
      for (int i = length - 1; i >= 0; i--) {
        words[to + i] = words[from + i];
      }
    }
  }

  /** A copy of the words from {@code from} up to, but without, {@code to}. */
  public int[] copy(int from, int to) {
    checkRange(from, to - from);
    return Arrays.copyOfRange(words, from, to);
  }

  /** One mark bit for each word. */
  public MarkBitmap marks() {
    return marks;
  }

  /** The length of a page in words. */
  public int pageWords() {
    return 1 << pageShift;
  }

  /** The number of pages; the last one may be shorter than the others. */
  public int pageCount() {
    return liveWords.length;
  }

  /** The page that the word at {@code address} lies in. */
  public Page page(int address) {
    check(address);
    return new Page(this, address >> pageShift);
  }

  /** Adds {@code words} words from {@code address} on to the live words of their pages. */
  public void addLive(int address, int words) {
    countLive(address, words, 1);
  }

  /** Takes {@code words} words from {@code address} on off the live words of their pages. */
  public void removeLive(int address, int words) {
    countLive(address, words, -1);
  }

  /** Sets the live words of every page to 0. */
  public void clearLive() {
    Arrays.fill(liveWords, 0);
  }

  private void countLive(int address, int words, int sign) {
    int end = address + words;
    int page = address >> pageShift;
    int pageEnd = page + 1 << pageShift;
    int from = address;
    while (end > pageEnd) {
      liveWords[page++] += sign * (pageEnd - from);
      from = pageEnd;
      pageEnd += pageWords();
    }
    liveWords[page] += sign * (end - from);
  }

  int[] liveWords() {
    return liveWords;
  }

  String[] owners() {
    return owners;
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
