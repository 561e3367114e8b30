package rootset.exercises.freelist;

/** Takes the shortest block that fits, of whatever class, and looks at all blocks of that class to find it. */
public final class SegregatedFit implements Allocator {
  private static final int CLASSES = Integer.SIZE;
  private static final int FEWEST_WORDS = 16;

  /** The words that a block needs beside what is asked for. */
  private static final int TAGS = 2;

  /** Two tags and two links. */
  private static final int SMALLEST_BLOCK = 4;

  private static final int BORDER = 1;

  private final int[] words;
  private final int[] heads = new int[CLASSES];
  private int nonEmpty; // bit c is set while class c holds a block
  private int freeWords;

  /**
   * An allocator over new memory, all of which is one free block.
   *
   * @param words the length of the memory
   * @throws IllegalArgumentException if words is below 16
   */
  public SegregatedFit(int words) {
    if (words < FEWEST_WORDS) {
      throw new IllegalArgumentException(
          "a memory of " + words + " words; expected " + FEWEST_WORDS + " or more");
    }
    this.words = new int[words];
    this.words[0] = BORDER;
    this.words[words - 1] = BORDER;
    addFree(1, words - 2);
  }

  @Override
  public int allocate(int wanted) {
    if (wanted < 1) {
      throw new IllegalArgumentException("a request for " + wanted + " words; expected 1 or more");
    }
    if (wanted > words.length) {
      return 0;
    }
    int needed = Math.max(wanted + TAGS, SMALLEST_BLOCK);
    int block = find(needed);
    if (block == 0) {
      return 0;
    }
    cut(block, needed);
    return block + 1;
  }

  @Override
  public void free(int address) {
    checkHandedOut(address);
    int block = address - 1;
    int start = block;
    int end = block + length(block);
    // Whatever becomes of this tag, it must never again look like that of a block in use.
    setTags(block, length(block), 0);
    if (isFree(end)) {
      int behind = end;
      end += length(behind);
      removeFree(behind);
    }
    if (isFree(block - 1)) {
      start -= length(block - 1);
      removeFree(start);
    }
    addFree(start, end - start);
  }

  @Override
  public int freeWords() {
    return freeWords;
  }

  @Override
  public int largestFree() {
    if (nonEmpty == 0) {
      return 0;
    }
    int largest = 0;
    for (int block = heads[sizeClass(nonEmpty)]; block != 0; block = next(block)) {
      largest = Math.max(largest, length(block));
    }
    return largest - TAGS;
  }

  @Override
  public int fragmentation() {
    return freeWords == 0 ? 0 : (int) (1000L * (freeWords - largestFree()) / freeWords);
  }

  @Override
  public int[] words() {
    return words;
  }

  /** A listed block of at least so many words; 0 if there is none. */
  private int find(int needed) {
    int own = sizeClass(needed);
    for (int block = heads[own]; block != 0; block = next(block)) {
      if (length(block) >= needed) {
        return block;
      }
    }
    // Every block of a higher class is long enough.
    int higher = nonEmpty & -1 << own + 1;
    int best = higher == 0 ? 0 : heads[Integer.numberOfTrailingZeros(higher)];
    for (int block = best; block != 0; block = next(block)) {
      if (length(block) < length(best)) {
        best = block;
      }
    }
    return best;
  }

  /** Hands out the first words of a free block; the rest stays free if it can be a block. */
  private void cut(int block, int needed) {
    int length = length(block);
    removeFree(block);
    if (length - needed < SMALLEST_BLOCK) {
      setTags(block, length, 1);
    } else {
      setTags(block, needed, 1);
      addFree(block + needed, length - needed);
    }
  }

  private void checkHandedOut(int address) {
    int block = address - 1;
    if (block < 1
        || block >= words.length
        || isFree(block)
        || length(block) >= words.length - block
        || words[block + length(block) - 1] != words[block]) {
      throw new IllegalArgumentException(
          "no block is handed out at address "
              + address
              + "; was it freed before, or is this the middle of a block?");
    }
  }

  private void addFree(int block, int length) {
    int sizeClass = sizeClass(length);
    int first = heads[sizeClass];
    setTags(block, length, 0);
    words[block + 1] = first;
    words[block + 2] = 0;
    if (first != 0) {
      words[first + 2] = block;
    }
    heads[sizeClass] = block;
    nonEmpty |= 1 << sizeClass;
    freeWords += length - TAGS;
  }

  private void removeFree(int block) {
    int sizeClass = sizeClass(length(block));
    int next = next(block);
    int previous = words[block + 2];
    if (next != 0) {
      words[next + 2] = previous;
    }
    if (previous != 0) {
      words[previous + 1] = next;
    } else {
      heads[sizeClass] = next;
    }
    if (heads[sizeClass] == 0) {
      nonEmpty &= ~(1 << sizeClass);
    }
    freeWords -= length(block) - TAGS;
  }

  private void setTags(int block, int length, int handedOut) {
    words[block] = length << 1 | handedOut;
    words[block + length - 1] = words[block];
  }

  private boolean isFree(int tag) {
    return (words[tag] & 1) == 0;
  }

  /** The length that a tag tells, be it the first or the last of its block. */
  private int length(int tag) {
    return words[tag] >>> 1;
  }

  private int next(int block) {
    return words[block + 1];
  }

  /** The highest bit that is set: 5 for 32 to 63 words. */
  private static int sizeClass(int length) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(length);
  }
}
