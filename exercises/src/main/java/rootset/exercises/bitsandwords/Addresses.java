package rootset.exercises.bitsandwords;

/**
 * Arithmetic with addresses of bytes. Addresses and lengths are unsigned: the 32 bits of -1 are the
 * address 4,294,967,295. A word has 4 bytes. The length of a page is a power of two from 4 to 2^30.
 * Your work: replace every exception.
 */
public final class Addresses {
  private Addresses() {}

  /** Whether a word may begin at an address. */
  public static boolean isAligned(int address) {
    throw new UnsupportedOperationException(
        "TODO Addresses.isAligned: tell whether the address is a multiple of 4");
  }

  /** The smallest number of words that so many bytes fit into. */
  public static int wordsFor(int bytes) {
    throw new UnsupportedOperationException(
        "TODO Addresses.wordsFor: count the words, a last one that is not full included");
  }

  /**
   * The number of the page that the byte at an address lies in.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int page(int address, int pageBytes) {
    throw new UnsupportedOperationException(
        "TODO Addresses.page: number the page that the address lies in, from 0 on");
  }

  /**
   * How many bytes of its page lie before the byte at an address.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int offset(int address, int pageBytes) {
    throw new UnsupportedOperationException(
        "TODO Addresses.offset: count the bytes from the page's beginning to the address");
  }

  /**
   * The number, in its page, of the word that the byte at an address belongs to: the number of its
   * mark bit.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int markBit(int address, int pageBytes) {
    throw new UnsupportedOperationException(
        "TODO Addresses.markBit: number the word in its page, from 0 on");
  }

  /**
   * How many bytes the mark bitmap of a page takes: one bit for each word, in whole bytes.
   *
   * @throws IllegalArgumentException if pageBytes is no power of two, or below 4
   */
  public static int bitmapBytes(int pageBytes) {
    throw new UnsupportedOperationException(
        "TODO Addresses.bitmapBytes: count the bytes that one bit for each word of a page needs");
  }
}
