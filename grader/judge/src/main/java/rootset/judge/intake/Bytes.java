package rootset.judge.intake;

import java.io.Closeable;
import java.io.IOException;

/** Bytes with random access: a file on disk or what an archive's entry inflated to. */
interface Bytes extends Closeable {
  long size() throws IOException;

  /**
   * A part of the bytes.
   *
   * @throws NotTaken if it does not lie inside
   */
  byte[] at(long position, int length) throws IOException;

  /**
   * All bytes.
   *
   * @throws NotTaken if there are more than the limit
   */
  default byte[] all(int limit) throws IOException {
    if (size() > limit) {
      throw NotTaken.tooLarge(limit);
    }
    return at(0, (int) size());
  }

  @Override
  void close() throws IOException;
}
