package rootset.memory;

import java.util.Arrays;

/**
 * A segregated free list: one list of free blocks for each of 24 size classes.
 *
 * <p>The lower bounds of the classes are 2, 4, 6, 8 … 32 words in steps of two, then 64, 128 …
 * 8,192 by doubling (V8's law, with a word for eight bytes). A block's header tells its length, its
 * second word the next block of its class. A block of one word has no room for the link: it is
 * formatted and counted as wasted, and no list holds it. Blocks are never joined here: merging
 * neighbours is the collector's work, for only it walks the heap.
 */
public final class FreeList {
  /** The number of size classes. */
  public static final int CLASSES = 24;

  private static final int MIN_LINKED_WORDS = 2;
  private static final int LINEAR_LIMIT = 32;
  private static final int LAST = CLASSES - 1;
  private static final int FIRST_DOUBLING = LINEAR_LIMIT / 2 - 1;

  private final Memory memory;
  private final int[] heads = new int[CLASSES];
  private int nonEmpty; // bit c is set while class c holds a block
  private int words;
  private int blocks;
  private int wastedWords;

  /** Makes an empty list for blocks of {@code memory}. */
  public FreeList(Memory memory) {
    this.memory = memory;
  }

  /** The size class, 0 to 23, of blocks of {@code words} words. */
  public static int sizeClass(int words) {
    if (words < 1) {
      throw new IllegalArgumentException("a block of " + words + " words; expected 1 or more");
    }
    if (words <= LINEAR_LIMIT) {
      return Math.max(words / 2 - 1, 0);
    }
    int doublings =
        Integer.numberOfLeadingZeros(LINEAR_LIMIT) - Integer.numberOfLeadingZeros(words);
    return Math.min(FIRST_DOUBLING + doublings, LAST);
  }

  /**
   * Makes {@code words} words from {@code address} on a free block and links it in front of its
   * class. Its neighbours stay blocks of their own.
   */
  public void add(int address, int words) {
    if (address == Memory.NULL) {
      throw new IllegalArgumentException("word 0 belongs to no block; the first address is 1");
    }
    if (words > memory.words() - address) {
      throw new IndexOutOfBoundsException(
          "a free block of "
              + words
              + " words at address "
              + address
              + " leaves the memory of "
              + memory.words()
              + " words");
    }
    memory.store(address, Header.free(words));
    if (words < MIN_LINKED_WORDS) {
      wastedWords += words;
    } else {
      link(address, words);
    }
  }

  /**
   * Takes a block of exactly {@code words} words off the list and gives its address; 0 if no listed
   * block is long enough. The rest of a longer block is added again.
   *
   * @throws IllegalStateException if a block on the way is not free any more, or listed twice
   */
  public int take(int words) {
    int block = takeWhole(words);
    if (block != Memory.NULL) {
      split(block, words);
    }
    return block;
  }

  /** Takes a block of {@code words} words or more off the list, whole; 0 if none is long enough. */
  public int takeWhole(int words) {
    int own = sizeClass(words);
    int block = takeFirstFit(own, words);
    if (block == Memory.NULL) {
      // Every block of a higher class is long enough, so its head will do.
      int higher = nonEmpty & -1 << own + 1;
      if (higher == 0) {
        return Memory.NULL;
      }
      block = takeFirstFit(Integer.numberOfTrailingZeros(higher), words);
    }
    return block;
  }

  /** Forgets every block; the memory stays as it is. */
  public void clear() {
    Arrays.fill(heads, Memory.NULL);
    nonEmpty = 0;
    words = 0;
    blocks = 0;
    wastedWords = 0;
  }

  /** The words of all listed blocks together. */
  public int words() {
    return words;
  }

  /** The number of listed blocks. */
  public int blocks() {
    return blocks;
  }

  /** The words that were added in blocks too short to be linked. */
  public int wastedWords() {
    return wastedWords;
  }

  /** The length in words of the longest listed block; 0 if there is none. */
  public int largest() {
    if (nonEmpty == 0) {
      return 0;
    }
    int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(nonEmpty);
    int largest = 0;
    int steps = 0;
    for (int block = heads[highest]; block != Memory.NULL; block = next(block)) {
      checkListed(block, steps++);
      largest = Math.max(largest, length(block));
    }
    return largest;
  }

  private int takeFirstFit(int sizeClass, int wanted) {
    int previous = Memory.NULL;
    int block = heads[sizeClass];
    for (int steps = 0; block != Memory.NULL; steps++) {
      checkListed(block, steps);
      if (length(block) >= wanted) {
        unlink(sizeClass, previous, block);
        return block;
      }
      previous = block;
      block = next(block);
    }
    return Memory.NULL;
  }

  /** A list that somebody wrote over or that holds a block twice must not be followed for ever. */
  private void checkListed(int block, int steps) {
    if (!Header.isFree(memory.load(block))) {
      throw new IllegalStateException(
          "the free list is corrupt: it holds the block at address "
              + block
              + ", which is not free; was it added while in use, or twice?");
    }
    if (steps == blocks) {
      throw new IllegalStateException(
          "the free list is corrupt: it runs in a circle at address "
              + block
              + "; was a block added twice?");
    }
  }

  private void link(int address, int length) {
    int sizeClass = sizeClass(length);
    memory.store(address + 1, heads[sizeClass]);
    heads[sizeClass] = address;
    nonEmpty |= 1 << sizeClass;
    words += length;
    blocks++;
  }

  private void unlink(int sizeClass, int previous, int block) {
    if (previous == Memory.NULL) {
      heads[sizeClass] = next(block);
    } else {
      memory.store(previous + 1, next(block));
    }
    if (heads[sizeClass] == Memory.NULL) {
      nonEmpty &= ~(1 << sizeClass);
    }
    words -= length(block);
    blocks--;
  }

  private void split(int block, int wanted) {
    int rest = length(block) - wanted;
    if (rest > 0) {
      memory.store(block, Header.free(wanted));
      add(block + wanted, rest);
    }
  }

  private int length(int block) {
    return Header.freeWords(memory.load(block));
  }

  private int next(int block) {
    return memory.load(block + 1);
  }
}
