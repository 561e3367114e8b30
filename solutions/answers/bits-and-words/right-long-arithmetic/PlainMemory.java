package rootset.exercises.bitsandwords;

/** A memory of bytes that are kept as numbers from 0 to 255. */
public final class PlainMemory implements ByteMemory {
  private final short[] cells;

  /** A memory of zeros. */
  public PlainMemory(int bytes) {
    cells = new short[(bytes + 3) / 4 * 4];
  }

  @Override
  public int bytes() {
    return cells.length;
  }

  @Override
  public int byteAt(int address) {
    return cells[address];
  }

  @Override
  public void setByte(int address, int value) {
    cells[address] = (short) Math.floorMod(value, 256);
  }

  @Override
  public int wordAt(int address) {
    check(address);
    long word = 0;
    for (int i = 3; i >= 0; i--) {
      word = word * 256 + cells[address + i];
    }
    return (int) word;
  }

  @Override
  public void setWord(int address, int word) {
    check(address);
    int rest = word;
    for (int i = 0; i < 4; i++) {
      setByte(address + i, rest);
      rest = Math.floorDiv(rest, 256);
    }
  }

  private void check(int address) {
    if (address % 4 != 0) {
      throw new IllegalArgumentException("a word at " + address);
    }
    if (address < 0 || address + 4 > cells.length) {
      throw new IndexOutOfBoundsException("a word at " + address);
    }
  }
}
