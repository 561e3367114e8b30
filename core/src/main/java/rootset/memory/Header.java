package rootset.memory;

/**
 * The first word of every block: it says what the block is and, directly or by its shape, how long.
 *
 * <p>The two low bits are the tag: 0 free, 1 object, 2 forwarded, 3 reserved. The other thirty bits
 * are the length of a free block in words, the number of an object's shape, or the address that an
 * object was moved to. A zero word would be a free block without a word and heads no block.
 */
public final class Header {
  /** The longest free block that a header can describe, in words. */
  public static final int MAX_WORDS = (1 << 30) - 1;

  private static final int TAG_BITS = 2;
  private static final int TAG_MASK = 3;
  private static final int FREE = 0;
  private static final int OBJECT = 1;
  private static final int FORWARDED = 2;

  private Header() {}

  /** The header of a free block of {@code words} words, itself included. */
  public static int free(int words) {
    if (words < 1 || words > MAX_WORDS) {
      throw new IllegalArgumentException(
          "a free block of " + words + " words; expected 1 to " + MAX_WORDS);
    }
    return words << TAG_BITS | FREE;
  }

  /** The header of an object of the shape numbered {@code shapeId}. */
  public static int object(int shapeId) {
    if (shapeId < 0 || shapeId > MAX_WORDS) {
      throw new IllegalArgumentException("shape number " + shapeId + "; expected 0 or more");
    }
    return shapeId << TAG_BITS | OBJECT;
  }

  /** Whether {@code header} heads a free block. */
  public static boolean isFree(int header) {
    return (header & TAG_MASK) == FREE && header != 0;
  }

  /** Whether {@code header} heads an object. */
  public static boolean isObject(int header) {
    return (header & TAG_MASK) == OBJECT;
  }

  /** The length in words of the free block that {@code header} heads. */
  public static int freeWords(int header) {
    return header >>> TAG_BITS;
  }

  /** The number of the shape of the object that {@code header} heads. */
  public static int shapeId(int header) {
    return header >>> TAG_BITS;
  }

  /** The header that an object leaves behind when it is moved to {@code address}. */
  public static int forwarded(int address) {
    if (address < 1 || address > MAX_WORDS) {
      throw new IllegalArgumentException(
          "forwarding to address " + address + "; expected 1 to " + MAX_WORDS);
    }
    return address << TAG_BITS | FORWARDED;
  }

  /** Whether {@code header} was left behind by an object that was moved. */
  public static boolean isForwarded(int header) {
    return (header & TAG_MASK) == FORWARDED;
  }

  /** The address that the object that left {@code header} behind was moved to. */
  public static int forwardingAddress(int header) {
    return header >>> TAG_BITS;
  }
}
