package rootset.exercises.bitsandwords;

import java.util.Objects;

/** The mark bitmap of a page: word n has bit n % 8 of byte n / 8. */
public final class PageMarks implements MarkBits {
  private static final int BYTE_MASK = 0xff;

  private final int words;
  private final byte[] bits;

  /** Clear bits for a page of so many words, 1 or more. */
  public PageMarks(int words) {
    this.words = words;
    this.bits = new byte[Addresses.bytesFor(words)];
  }

  @Override
  public int words() {
    return words;
  }

  @Override
  public void set(int word) {
    check(word);
    bits[word >> 3] |= (byte) bit(word);
  }

  @Override
  public void clear(int word) {
    check(word);
    bits[word >> 3] &= (byte) ~bit(word);
  }

  @Override
  public boolean isSet(int word) {
    check(word);
    return (bits[word >> 3] & bit(word)) != 0;
  }

  @Override
  public int count() {
    int count = 0;
    for (byte eight : bits) {
      count += Integer.bitCount(eight & BYTE_MASK);
    }
    return count;
  }

  @Override
  public int next(int from) {
    Objects.checkIndex(from, words + 1);
    for (int word = from; word < words; word++) {
      if (isSet(word)) {
        return word;
      }
    }
    return NONE;
  }

  @Override
  public int firstClearRun(int length) {
    int run = 0;
    for (int word = 0; word < words; word++) {
      run = isSet(word) ? 0 : run + 1;
      if (run == length) {
        return word - length + 1;
      }
    }
    return NONE;
  }

  @Override
  public byte[] toBytes() {
    return bits.clone();
  }

  private static int bit(int word) {
    return 1 << (word & 7);
  }

  private void check(int word) {
    Objects.checkIndex(word, words);
  }
}
