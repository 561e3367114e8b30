package rootset.exercises.bitsandwords;

/** The mark bitmap of a page, eight words to a byte. Your work: replace every exception. */
public final class PageMarks implements MarkBits {
  /** Clear bits for a page of so many words, 1 or more. */
  public PageMarks(int words) {
    throw new UnsupportedOperationException(
        "TODO PageMarks(int): make room for one bit a word, in whole bytes");
  }

  @Override
  public int words() {
    throw new UnsupportedOperationException("TODO PageMarks.words: tell how many words there are");
  }

  @Override
  public void set(int word) {
    throw new UnsupportedOperationException("TODO PageMarks.set: set one bit, and no other");
  }

  @Override
  public void clear(int word) {
    throw new UnsupportedOperationException("TODO PageMarks.clear: clear one bit, and no other");
  }

  @Override
  public boolean isSet(int word) {
    throw new UnsupportedOperationException("TODO PageMarks.isSet: look at one bit");
  }

  @Override
  public int count() {
    throw new UnsupportedOperationException("TODO PageMarks.count: count the bits that are set");
  }

  @Override
  public int next(int from) {
    throw new UnsupportedOperationException(
        "TODO PageMarks.next: find the first set bit, not before the word from");
  }

  @Override
  public int firstClearRun(int length) {
    throw new UnsupportedOperationException(
        "TODO PageMarks.firstClearRun: find so many clear bits side by side");
  }

  @Override
  public byte[] toBytes() {
    throw new UnsupportedOperationException(
        "TODO PageMarks.toBytes: return the bytes of the bitmap");
  }
}
