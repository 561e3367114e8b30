package rootset.exercises.bitsandwords;

/**
 * One bit for each word of a page, numbered from 0 on. A number outside of the page is an {@link
 * IndexOutOfBoundsException}.
 */
public interface MarkBits {
  /** What a search returns that found nothing. */
  int NONE = -1;

  /** How many words the page has. */
  int words();

  /** Sets the bit of a word. */
  void set(int word);

  /** Clears the bit of a word. */
  void clear(int word);

  /** Whether the bit of a word is set. */
  boolean isSet(int word);

  /** How many bits are set. */
  int count();

  /**
   * The first word from one on whose bit is set; {@link #NONE} if there is none.
   *
   * @param from 0 or more, and even beyond the page, where there is nothing to find
   */
  int next(int from);

  /**
   * The first of so many words side by side, all with clear bits, that comes first in the page;
   * {@link #NONE} if there is no such run.
   *
   * @param length 1 or more
   */
  int firstClearRun(int length);

  /** The bitmap as it stands in memory now: word n is bit n % 8 of byte n / 8, bit 0 lowest. */
  byte[] toBytes();
}
