package rootset.judge.intake;

import java.io.IOException;

/** A file that was handed in, not yet read. */
interface Leaf {
  String name();

  /** Whether it is known, unread, that it cannot be opened. */
  boolean isBlocked();

  /**
   * Opens it. A file on disk is opened whatever its size, an entry of an archive is inflated into
   * memory.
   *
   * @param budget pays for what is inflated
   * @param limit bytes that the file may inflate to
   * @throws NotTaken if it cannot be taken, with the reason as a clause
   */
  Bytes open(Budget budget, int limit) throws IOException;

  /** The same file under another name. */
  default Leaf named(String name) {
    return new Renamed(this, name);
  }

  /** A file whose download's name was stripped. */
  record Renamed(Leaf leaf, String name) implements Leaf {
    @Override
    public boolean isBlocked() {
      return leaf.isBlocked();
    }

    @Override
    public Bytes open(Budget budget, int limit) throws IOException {
      return leaf.open(budget, limit);
    }
  }
}
