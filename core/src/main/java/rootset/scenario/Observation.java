package rootset.scenario;

/**
 * Decides after which operations of a run an image of the heap is taken. It follows from the
 * program and from the refusals alone, so whoever checks a run knows which images must be there.
 *
 * <p>After a collection, an expectation, a refusal and at the end there is an image; in a small
 * heap also after each of the first operations.
 */
public final class Observation {
  /** The largest heap, in words, of which an image is taken after each of the first operations. */
  public static final int SMALL_HEAP_WORDS = 4_096;

  /** After how many operations images are taken one by one. */
  public static final int FIRST_OPS = 2_000;

  /** How many words images taken one by one may hold together. */
  public static final int FIRST_WORDS = 2_000_000;

  /** How many words all images but the one at the end may hold together. */
  public static final int MAX_WORDS = 64_000_000;

  private final int heapWords;
  private final boolean everything;
  private int wordsSoFar;
  private int lastOp = -1;

  /** Starts the observation of a run with a heap of {@code heapWords} words. */
  public Observation(int heapWords) {
    this(heapWords, false);
  }

  /** The same, but with {@code everything} there is an image after every operation. */
  public Observation(int heapWords, boolean everything) {
    this.heapWords = heapWords;
    this.everything = everything;
  }

  /**
   * Whether an image is taken after operation number {@code op}, counted from 1.
   *
   * @param notable whether it was a collection, an expectation, or an allocation that was refused
   */
  public boolean after(int op, boolean notable) {
    boolean first = heapWords <= SMALL_HEAP_WORDS && op <= FIRST_OPS && wordsSoFar < FIRST_WORDS;
    boolean taken = everything || first || notable && wordsSoFar < MAX_WORDS;
    if (taken) {
      wordsSoFar = Math.min(MAX_WORDS, wordsSoFar) + heapWords;
      lastOp = op;
    }
    return taken;
  }

  /** Whether an image is taken at the end, after {@code ops} operations in all. */
  public boolean atEnd(int ops) {
    return lastOp != ops;
  }
}
