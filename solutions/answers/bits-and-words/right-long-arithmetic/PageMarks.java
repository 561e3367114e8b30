package rootset.exercises.bitsandwords;

/** Mark bits in longs, 64 to each. */
public final class PageMarks implements MarkBits {
  private final long[] bits;
  private final int words;

  /** Clear bits. */
  public PageMarks(int words) {
    this.words = words;
    this.bits = new long[words / 64 + 1];
  }

  @Override
  public int words() {
    return words;
  }

  private long mask(int word) {
    if (word < 0 || word >= words) {
      throw new IndexOutOfBoundsException("word " + word);
    }
    return 1L << word;
  }

  @Override
  public void set(int word) {
    bits[word >> 6] |= mask(word);
  }

  @Override
  public void clear(int word) {
    bits[word >> 6] &= ~mask(word);
  }

  @Override
  public boolean isSet(int word) {
    return (bits[word >> 6] & mask(word)) != 0;
  }

  @Override
  public int count() {
    int count = 0;
    for (long some : bits) {
      count += Long.bitCount(some);
    }
    return count;
  }

  @Override
  public int next(int from) {
    for (int group = from >> 6; group < bits.length; group++) {
      long rest = group == from >> 6 ? bits[group] & -1L << from : bits[group];
      if (rest != 0) {
        return (group << 6) + Long.numberOfTrailingZeros(rest);
      }
    }
    return NONE;
  }

  @Override
  public int firstClearRun(int length) {
    int start = 0;
    while (start + length <= words) {
      int next = next(start);
      if (next == NONE || next - start >= length) {
        return start;
      }
      start = next + 1;
    }
    return NONE;
  }

  @Override
  public byte[] toBytes() {
    byte[] bytes = new byte[(words + 7) / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (bits[i / 8] >> i % 8 * 8);
    }
    return bytes;
  }
}
