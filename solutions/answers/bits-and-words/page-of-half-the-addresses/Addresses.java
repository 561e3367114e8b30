package rootset.exercises.bitsandwords;

/**
 * Arithmetic with addresses of bytes, by shifts and masks. These know no sign, so addresses from
 * 2^31 on need nothing special.
 */
public final class Addresses {
  private static final int WORD_SHIFT = 2;
  private static final int WORD_BYTES = 1 << WORD_SHIFT;
  private static final int BYTE_SHIFT = 3;

  private Addresses() {}

  /** Whether a word may begin at an address. */
  public static boolean isAligned(int address) {
    return (address & WORD_BYTES - 1) == 0;
  }

  /** The smallest number of words that so many bytes fit into. */
  public static int wordsFor(int bytes) {
    int full = bytes >>> WORD_SHIFT;
    return isAligned(bytes) ? full : full + 1;
  }

  /**
   * The number of the page that the byte at an address lies in.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int page(int address, int pageBytes) {
    checkPage(pageBytes);
    return address >>> Integer.numberOfTrailingZeros(pageBytes);
  }

  /**
   * How many bytes of its page lie before the byte at an address.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int offset(int address, int pageBytes) {
    checkPage(pageBytes);
    return address & pageBytes - 1;
  }

  /**
   * The number, in its page, of the word that the byte at an address belongs to: the number of its
   * mark bit.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int markBit(int address, int pageBytes) {
    return offset(address, pageBytes) >>> WORD_SHIFT;
  }

  /**
   * How many bytes the mark bitmap of a page takes: one bit for each word, in whole bytes.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int bitmapBytes(int pageBytes) {
    checkPage(pageBytes);
    return bytesFor(pageBytes >>> WORD_SHIFT);
  }

  /** The smallest number of bytes that so many bits, 1 or more, fit into. */
  static int bytesFor(int bits) {
    return (bits - 1 >>> BYTE_SHIFT) + 1;
  }

  private static void checkPage(int pageBytes) {
    if (pageBytes >>> WORD_SHIFT == 0 || Integer.bitCount(pageBytes) != 1) {
      throw new IllegalArgumentException(
          "a page of " + pageBytes + " bytes; expected a power of two, 4 or more");
    }
  }
}
