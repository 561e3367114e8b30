package rootset.memory;

/**
 * A fixed run of words and what is known about it: which are marked, how many live, who owns it.
 *
 * <p>The table stands beside the words, not in them: marking writes no object.
 */
public final class Page {
  private final int start;
  private final MarkBitmap marks;
  private int liveWords;
  private String owner = "";

  Page(int start, int words) {
    this.start = start;
    this.marks = new MarkBitmap(start, words);
  }

  /** The address of the first word. */
  public int start() {
    return start;
  }

  /** One bit for each word of this page, indexed by address. */
  public MarkBitmap marks() {
    return marks;
  }

  /** How many words of this page the last collection found alive, as the collector noted it. */
  public int liveWords() {
    return liveWords;
  }

  /** Notes that {@code words} words of this page are alive. */
  public void setLiveWords(int words) {
    if (words < 0 || words > Memory.PAGE_WORDS) {
      throw new IllegalArgumentException(
          words + " live words in a page of " + Memory.PAGE_WORDS + " words");
    }
    liveWords = words;
  }

  /** The name of the space that this page belongs to; empty if to none. */
  public String owner() {
    return owner;
  }

  /** Gives this page to the space called {@code space}. */
  public void setOwner(String space) {
    owner = space;
  }
}
