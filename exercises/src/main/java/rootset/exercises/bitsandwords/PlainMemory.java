package rootset.exercises.bitsandwords;

/** A memory in an array of bytes. Your work: replace every exception. */
public final class PlainMemory implements ByteMemory {
  /** A memory of zeros, of as many whole words as so many bytes need. */
  public PlainMemory(int bytes) {
    throw new UnsupportedOperationException(
        "TODO PlainMemory(int): make room for the bytes, rounded up to whole words");
  }

  @Override
  public int bytes() {
    throw new UnsupportedOperationException(
        "TODO PlainMemory.bytes: tell how many bytes there are");
  }

  @Override
  public int byteAt(int address) {
    throw new UnsupportedOperationException(
        "TODO PlainMemory.byteAt: return the byte as a number from 0 to 255");
  }

  @Override
  public void setByte(int address, int value) {
    throw new UnsupportedOperationException(
        "TODO PlainMemory.setByte: keep the low 8 bits of the value");
  }

  @Override
  public int wordAt(int address) {
    throw new UnsupportedOperationException(
        "TODO PlainMemory.wordAt: put four bytes together, the first as the lowest");
  }

  @Override
  public void setWord(int address, int word) {
    throw new UnsupportedOperationException(
        "TODO PlainMemory.setWord: take the word apart into four bytes, the lowest first");
  }
}
