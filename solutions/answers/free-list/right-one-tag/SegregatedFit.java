package rootset.exercises.freelist;

/**
 * Blocks in use have one tag, at their start; a bit of it tells whether the block before is free, and
 * only then that block ends with its length. Each class is a ring: first in, first out. There are
 * four classes for each power of two.
 */
public final class SegregatedFit implements Allocator {
  private static final int USED = 1;
  private static final int BEFORE_IS_FREE = 2;
  private static final int SHIFT = 2;
  private static final int MIN = 4;

  private final int[] memory;
  private final int[] oldest = new int[128];
  private int free;

  public SegregatedFit(int words) {
    if (words < 16) {
      throw new IllegalArgumentException("at least 16 words, not " + words);
    }
    memory = new int[words];
    memory[words - 1] = USED;
    insert(0, words - 1);
  }

  @Override
  public int allocate(int words) {
    if (words < 1) {
      throw new IllegalArgumentException("at least 1 word, not " + words);
    }
    long needed = Math.max((long) words + 1, MIN);
    if (needed > memory.length) {
      return 0;
    }
    int block = search((int) needed);
    if (block < 0) {
      return 0;
    }
    int length = memory[block] >>> SHIFT;
    remove(block);
    int kept = length - needed >= MIN ? (int) needed : length;
    memory[block] = kept << SHIFT | USED;
    memory[block + length] &= ~BEFORE_IS_FREE;
    if (kept < length) {
      insert(block + kept, length - kept);
    }
    return block + 1;
  }

  @Override
  public void free(int address) {
    int block = address - 1;
    if (block < 0 || block >= memory.length - 1 || !looksUsed(block)) {
      throw new IllegalArgumentException("there is no block to free at " + address);
    }
    int length = memory[block] >>> SHIFT;
    boolean joinsBefore = (memory[block] & BEFORE_IS_FREE) != 0;
    memory[block] = 0;
    int behind = block + length;
    if ((memory[behind] & USED) == 0) {
      int more = memory[behind] >>> SHIFT;
      remove(behind);
      length += more;
    }
    if (joinsBefore) {
      int more = memory[block - 1];
      block -= more;
      length += more;
      remove(block);
    }
    insert(block, length);
  }

  private boolean looksUsed(int block) {
    int length = memory[block] >>> SHIFT;
    return (memory[block] & USED) != 0
        && length >= MIN
        && length < memory.length - block
        && (memory[block + length] & BEFORE_IS_FREE) == 0;
  }

  @Override
  public int freeWords() {
    return free;
  }

  @Override
  public int largestFree() {
    for (int c = oldest.length - 1; c >= 0; c--) {
      int first = oldest[c] - 1;
      if (first >= 0) {
        int longest = 0;
        int block = first;
        do {
          longest = Math.max(longest, memory[block] >>> SHIFT);
          block = memory[block + 1];
        } while (block != first);
        return longest - 1;
      }
    }
    return 0;
  }

  @Override
  public int fragmentation() {
    if (free == 0) {
      return 0;
    }
    return (int) (1000L * (free - largestFree()) / free);
  }

  @Override
  public int[] words() {
    return memory;
  }

  private int search(int needed) {
    for (int c = classOf(needed); c < oldest.length; c++) {
      int first = oldest[c] - 1;
      if (first >= 0) {
        int block = first;
        do {
          if (memory[block] >>> SHIFT >= needed) {
            return block;
          }
          block = memory[block + 1];
        } while (block != first);
      }
    }
    return -1;
  }

  private void insert(int block, int length) {
    memory[block] = length << SHIFT;
    memory[block + length - 1] = length;
    memory[block + length] |= BEFORE_IS_FREE;
    free += length - 1;
    int c = classOf(length);
    int first = oldest[c] - 1;
    if (first < 0) {
      oldest[c] = block + 1;
      memory[block + 1] = block;
      memory[block + 2] = block;
    } else {
      int last = memory[first + 2];
      memory[block + 1] = first;
      memory[block + 2] = last;
      memory[last + 1] = block;
      memory[first + 2] = block;
    }
  }

  private void remove(int block) {
    int length = memory[block] >>> SHIFT;
    free -= length - 1;
    int c = classOf(length);
    int next = memory[block + 1];
    int previous = memory[block + 2];
    memory[previous + 1] = next;
    memory[next + 2] = previous;
    if (oldest[c] - 1 == block) {
      oldest[c] = next == block ? 0 : next + 1;
    }
  }

  private static int classOf(int length) {
    int power = 31 - Integer.numberOfLeadingZeros(length);
    return power * 4 + (length >>> power - 2 & 3);
  }
}
