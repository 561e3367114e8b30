package rootset.exercises.bitsandwords;

/** The marks of a page, a boolean for each word. */
public final class PageMarks implements MarkBits {
  private final boolean[] marks;

  /** Clear marks for a page of so many words, 1 or more. */
  public PageMarks(int words) {
    this.marks = new boolean[words];
  }

  @Override
  public int words() {
    return marks.length;
  }

  @Override
  public void set(int word) {
    marks[word] = true;
  }

  @Override
  public void clear(int word) {
    marks[word] = false;
  }

  @Override
  public boolean isSet(int word) {
    return marks[word];
  }

  @Override
  public int count() {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }

  @Override
  public int next(int from) {
    int word = from;
    while (word < marks.length && !marks[word]) {
      word++;
    }
    return word < marks.length ? word : NONE;
  }

  @Override
  public int firstClearRun(int length) {
    for (int start = 0; start + length <= marks.length; start++) {
      int next = next(start);
      if (next == NONE || next >= start + length) {
        return start;
      }
    }
    return NONE;
  }

  @Override
  public byte[] toBytes() {
    byte[] bytes = new byte[(marks.length + 7) / 8];
    for (int word = 0; word < marks.length; word++) {
      if (marks[word]) {
        bytes[word / 8] |= (byte) (1 << word % 8);
      }
    }
    return bytes;
  }
}
