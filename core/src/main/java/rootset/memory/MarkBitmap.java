package rootset.memory;

import java.util.Arrays;

/** One mark bit for each word of a run of memory, found by the word's address. */
public final class MarkBitmap {
  private final int start;
  private final int words;
  private final int[] bits;

  /** Makes a clear bitmap for {@code words} words, the first at address {@code start}. */
  public MarkBitmap(int start, int words) {
    if (start < 0 || words < 1) {
      throw new IllegalArgumentException(
          "a bitmap of " + words + " words from address " + start + " on");
    }
    this.start = start;
    this.words = words;
    this.bits = new int[(words - 1) / Integer.SIZE + 1];
  }

  /** Sets the bit of {@code address}; true if it was clear before. */
  public boolean mark(int address) {
    int index = index(address);
    int before = bits[index >> 5];
    bits[index >> 5] = before | 1 << index;
    return (before & 1 << index) == 0;
  }

  /** Whether the bit of {@code address} is set. */
  public boolean isMarked(int address) {
    int index = index(address);
    return (bits[index >> 5] & 1 << index) != 0;
  }

  /** Clears the bit of {@code address}. */
  public void clear(int address) {
    int index = index(address);
    bits[index >> 5] &= ~(1 << index);
  }

  /** Clears every bit. */
  public void clearAll() {
    Arrays.fill(bits, 0);
  }

  /** How many bits are set. */
  public int count() {
    int count = 0;
    for (int word : bits) {
      count += Integer.bitCount(word);
    }
    return count;
  }

  private int index(int address) {
    int index = address - start;
    if (index < 0 || index >= words) {
      throw new IndexOutOfBoundsException(
          "address "
              + address
              + " has no mark bit here: this bitmap covers "
              + start
              + " to "
              + (start + words - 1));
    }
    return index;
  }
}
