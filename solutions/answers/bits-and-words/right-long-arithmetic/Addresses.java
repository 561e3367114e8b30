package rootset.exercises.bitsandwords;

/** Arithmetic with addresses as longs, in which all of them are positive. */
public final class Addresses {
  private Addresses() {}

  private static long unsigned(int number) {
    return number & 0xffff_ffffL;
  }

  /** Whether a word may begin at an address. */
  public static boolean isAligned(int address) {
    return unsigned(address) % 4 == 0;
  }

  /** The smallest number of words that so many bytes fit into. */
  public static int wordsFor(int bytes) {
    return (int) ((unsigned(bytes) + 3) / 4);
  }

  /** The number of the page that an address lies in. */
  public static int page(int address, int pageBytes) {
    return (int) (unsigned(address) / checked(pageBytes));
  }

  /** The bytes of the page before an address. */
  public static int offset(int address, int pageBytes) {
    return (int) (unsigned(address) % checked(pageBytes));
  }

  /** The number of the mark bit of an address. */
  public static int markBit(int address, int pageBytes) {
    return offset(address, pageBytes) / 4;
  }

  /** The length of the bitmap of a page. */
  public static int bitmapBytes(int pageBytes) {
    return (checked(pageBytes) / 4 + 7) / 8;
  }

  private static int checked(int pageBytes) {
    int power = 4;
    while (power > 0 && power < pageBytes) {
      power *= 2;
    }
    if (power != pageBytes) {
      throw new IllegalArgumentException("no power of two from 4 on: " + pageBytes);
    }
    return pageBytes;
  }
}
