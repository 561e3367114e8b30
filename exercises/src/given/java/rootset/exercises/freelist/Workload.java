package rootset.exercises.freelist;

/**
 * Requests to an allocator in bulk. Tests use it where single calls would be too many; what it
 * returns is what the allocator answered.
 */
public final class Workload {
  private Workload() {}

  /**
   * Performs operations one after the other. A number {@code n > 0} asks for n words and fills
   * them. A negative number {@code ~k} frees what operation k was given, after a look at whether
   * its words still hold what was written; it does nothing if operation k was refused.
   *
   * @return one answer for each operation: the address, 0 if refused; for a free the number of
   *     words that had changed
   */
  public static int[] replay(Allocator allocator, int[] operations) {
    int[] answers = new int[operations.length];
    for (int i = 0; i < operations.length; i++) {
      if (operations[i] > 0) {
        answers[i] = allocator.allocate(operations[i]);
        fill(allocator.words(), answers[i], operations[i], i);
      } else {
        int block = ~operations[i];
        if (answers[block] != 0) {
          answers[i] = changed(allocator.words(), answers[block], operations[block], block);
          allocator.free(answers[block]);
        }
      }
    }
    return answers;
  }

  /**
   * Asks for blocks of these sizes.
   *
   * @return their addresses
   */
  public static int[] allocate(Allocator allocator, int[] sizes) {
    int[] addresses = new int[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      addresses[i] = allocator.allocate(sizes[i]);
    }
    return addresses;
  }

  /**
   * Asks for blocks of these sizes and writes 0 into all of their words.
   *
   * @return their addresses
   */
  public static int[] allocateZeroed(Allocator allocator, int[] sizes) {
    int[] addresses = allocate(allocator, sizes);
    for (int i = 0; i < sizes.length; i++) {
      for (int word = 0; addresses[i] > 0 && word < sizes[i]; word++) {
        allocator.words()[addresses[i] + word] = 0;
      }
    }
    return addresses;
  }

  /** Frees the blocks at these addresses, in this order. */
  public static void free(Allocator allocator, int[] addresses) {
    for (int address : addresses) {
      allocator.free(address);
    }
  }

  /**
   * Asks for a block and frees it at once, over and over.
   *
   * @return how many requests were refused
   */
  public static int turnOver(Allocator allocator, int words, int rounds) {
    int refused = 0;
    for (int round = 0; round < rounds; round++) {
      int address = allocator.allocate(words);
      if (address == 0) {
        refused++;
      } else {
        allocator.free(address);
      }
    }
    return refused;
  }

  /**
   * Asks for the longest block there is until nothing is left.
   *
   * @return how many words were handed out
   */
  public static int drain(Allocator allocator) {
    int drained = 0;
    for (int words = allocator.largestFree(); words > 0; words = allocator.largestFree()) {
      if (allocator.allocate(words) == 0) {
        return -1;
      }
      drained += words;
    }
    return drained;
  }

  private static void fill(int[] words, int address, int length, int block) {
    for (int i = 0; address > 0 && i < length && i < words.length - address; i++) {
      words[address + i] = content(block, i);
    }
  }

  private static int changed(int[] words, int address, int length, int block) {
    int changed = 0;
    for (int i = 0; address > 0 && i < length && i < words.length - address; i++) {
      changed += words[address + i] == content(block, i) ? 0 : 1;
    }
    return changed;
  }

  /** Small numbers in every second block, for they look like lengths; any bits in the others. */
  private static int content(int block, int index) {
    return block % 2 == 0 ? index + block % 16 : (block + 1) * 0x9E3779B9 + index * 0x85EBCA6B;
  }
}
