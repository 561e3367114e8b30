package rootset.judge.intake;

import java.util.Arrays;

/** Bytes in memory. */
record MemoryBytes(byte[] bytes) implements Bytes {
  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public byte[] at(long position, int length) throws NotTaken {
    if (position < 0 || length < 0 || position + length > bytes.length) {
      throw NotTaken.damaged("it ends too early");
    }
    return Arrays.copyOfRange(bytes, (int) position, (int) position + length);
  }

  @Override
  public void close() {
    // Nothing to give back.
  }
}
