package rootset.memory;

/** One mark bit for each word of a run of memory, found by the word's address. */
public final class MarkBitmap {
  private final int[] bits;
  private final int origin; // the address whose bit is the lowest of bits[0]
  private final int start;
  private final int words;

  /** Makes a clear bitmap for {@code words} words, the first at address {@code start}. */
  public MarkBitmap(int start, int words) {
    if (start < 0 || words < 1) {
      throw new IllegalArgumentException(
          "a bitmap of " + words + " words from address " + start + " on");
    }
    this.bits = new int[(words - 1) / Integer.SIZE + 1];
    this.origin = start;
    this.start = start;
    this.words = words;
  }

  private MarkBitmap(MarkBitmap whole, int start, int words) {
    this.bits = whole.bits;
    this.origin = whole.origin;
    this.start = start;
    this.words = words;
  }

  /** The part of this bitmap for {@code words} words from {@code start} on: the same bits. */
  MarkBitmap part(int start, int words) {
    return new MarkBitmap(this, start, words);
  }

  /** Sets the bit of {@code address}; true if it was clear before. */
  public boolean mark(int address) {
    int index = index(address);
    int before = bits[index >> 5];
    int bit = 1 << index;
    if ((before & bit) != 0) {
      return false;
    }
    bits[index >> 5] = before | bit;
    return true;
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
    clear(start, start + words);
  }

  /** Clears the bits of the addresses from {@code from} up to, but without, {@code to}. */
  public void clear(int from, int to) {
    if (from >= to) {
      return;
    }
    int first = index(from);
    int last = index(to - 1);
    int head = -1 << first;
    int tail = -1 >>> -(last + 1);
    if (first >> 5 == last >> 5) {
      bits[first >> 5] &= ~(head & tail);
      return;
    }
    bits[first >> 5] &= ~head;
    for (int i = (first >> 5) + 1; i < last >> 5; i++) {
      bits[i] = 0;
    }
    bits[last >> 5] &= ~tail;
  }

  /**
   * The first address from {@code from} up to, but without, {@code to} whose bit is set; {@code to}
   * if there is none. Looks at 32 words at once.
   */
  public int next(int from, int to) {
    if (from >= to) {
      return to;
    }
    int index = index(from);
    int end = index(to - 1) + 1;
    int word = bits[index >> 5] & -1 << index;
    while (word == 0) {
      index = (index | 31) + 1;
      if (index >= end) {
        return to;
      }
      word = bits[index >> 5];
    }
    int found = (index & -Integer.SIZE) + Integer.numberOfTrailingZeros(word);
    return Math.min(found, end) + origin;
  }

  /** How many bits are set. */
  public int count() {
    int count = 0;
    for (int address = next(start, start + words);
        address < start + words;
        address = next(address + 1, start + words)) {
      count++;
    }
    return count;
  }

  private int index(int address) {
    int offset = address - start;
    if (offset < 0 || offset >= words) {
      throw new IndexOutOfBoundsException(
          "address "
              + address
              + " has no mark bit here: this bitmap covers "
              + start
              + " to "
              + (start + words - 1));
    }
    return address - origin;
  }
}
