package rootset.judge.intake;

import java.io.IOException;

/** The bytes that may still be read or inflated. */
final class Budget {
  private long left;

  Budget(long bytes) {
    this.left = bytes;
  }

  /**
   * Pays for bytes.
   *
   * @throws NotTaken if they are more than what is left
   */
  void pay(long bytes) throws NotTaken {
    left -= bytes;
    if (left < 0) {
      throw new NotTaken("comes after all that is read of one submission");
    }
  }

  /** Reads a file whole. */
  byte[] read(Leaf leaf, int limit) throws IOException {
    try (Bytes bytes = leaf.open(this, limit)) {
      return bytes.all(limit);
    }
  }
}
