package rootset.exercises.bitsandwords;

/** A memory in an array of bytes. */
public final class PlainMemory implements ByteMemory {
  private static final int WORD_BYTES = 4;
  private static final int BYTE_MASK = 0xff;

  private final byte[] bytes;

  /** A memory of zeros, of as many whole words as so many bytes need. */
  public PlainMemory(int bytes) {
    this.bytes = new byte[Addresses.wordsFor(bytes) * WORD_BYTES];
  }

  @Override
  public int bytes() {
    return bytes.length;
  }

  @Override
  public int byteAt(int address) {
    return bytes[address] & BYTE_MASK;
  }

  @Override
  public void setByte(int address, int value) {
    bytes[address] = (byte) value;
  }

  @Override
  public int wordAt(int address) {
    checkAligned(address);
    return byteAt(address)
        | byteAt(address + 1) << 8
        | byteAt(address + 2) << 16
        | byteAt(address + 3) << 24;
  }

  @Override
  public void setWord(int address, int word) {
    checkAligned(address);
    for (int i = 0; i < WORD_BYTES; i++) {
      setByte(address + i, word >>> 8 * i);
    }
  }

  private static void checkAligned(int address) {
    if (!Addresses.isAligned(address)) {
      throw new IllegalArgumentException(
          "no word begins at address "
              + Integer.toUnsignedString(address)
              + ", which is no multiple of 4");
    }
  }
}
