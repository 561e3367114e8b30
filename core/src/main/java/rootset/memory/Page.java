package rootset.memory;

/**
 * A fixed run of words and what is known about it: which are marked, how many live, who owns it.
 *
 * <p>A view of the memory's side tables: two views of one page are interchangeable.
 */
public final class Page {
  private final Memory memory;
  private final int index;

  Page(Memory memory, int index) {
    this.memory = memory;
    this.index = index;
  }

  /** The address of the first word. */
  public int start() {
    return index * memory.pageWords();
  }

  /** The address behind the last word. */
  public int end() {
    return Math.min(start() + memory.pageWords(), memory.words());
  }

  /** One bit for each word of this page, indexed by address. */
  public MarkBitmap marks() {
    return memory.marks().part(start(), end() - start());
  }

  /** How many words of this page the last collection found alive, as the collector noted it. */
  public int liveWords() {
    return memory.liveWords()[index];
  }

  /** Notes that {@code words} words of this page are alive. */
  public void setLiveWords(int words) {
    if (words < 0 || words > memory.pageWords()) {
      throw new IllegalArgumentException(
          words + " live words in a page of " + memory.pageWords() + " words");
    }
    memory.liveWords()[index] = words;
  }

  /** The name of the space that this page belongs to; empty if to none. */
  public String owner() {
    return memory.owners()[index];
  }

  /** Gives this page to the space called {@code space}. */
  public void setOwner(String space) {
    memory.owners()[index] = space;
  }
}
