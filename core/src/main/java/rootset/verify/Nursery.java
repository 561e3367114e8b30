package rootset.verify;

/**
 * Where the young generation stands under {@link Promise#NURSERY}: two semi-spaces, each an eighth
 * of the heap, at its low end; the rest is the old space.
 */
final class Nursery {
  private Nursery() {}

  /** The length of a semi-space in words. */
  static int semiWords(HeapImage heap) {
    return (heap.end() - 1) / 8;
  }

  /** The address of the first word of the old space. */
  static int end(HeapImage heap) {
    return 1 + 2 * semiWords(heap);
  }

  static boolean contains(HeapImage heap, int address) {
    return address < end(heap);
  }

  /** The words of all objects in the nursery. */
  static int words(HeapImage heap) {
    int words = 0;
    for (int block = 1; contains(heap, block); block = heap.next(block)) {
      words += heap.isObject(block) ? heap.length(block) : 0;
    }
    return words;
  }

  /** The longest run of adjacent words in which an object can be born next to the others. */
  static int room(HeapImage heap) {
    int semi = semiWords(heap);
    boolean isLowUsed = hasObject(heap, 1, 1 + semi);
    boolean isHighUsed = hasObject(heap, 1 + semi, end(heap));
    if (isLowUsed && isHighUsed) {
      return 0;
    }
    return isHighUsed ? longestRun(heap, 1 + semi, end(heap)) : longestRun(heap, 1, 1 + semi);
  }

  /** The longest run of adjacent words of the old space in which no object stands. */
  static int oldRoom(HeapImage heap) {
    return longestRun(heap, end(heap), heap.end());
  }

  private static boolean hasObject(HeapImage heap, int from, int to) {
    for (int block = 1; block < to; block = heap.next(block)) {
      if (block >= from && heap.isObject(block)) {
        return true;
      }
    }
    return false;
  }

  private static int longestRun(HeapImage heap, int from, int to) {
    int longest = 0;
    int run = 0;
    for (int block = 1; block < to; block = heap.next(block)) {
      int words = Math.min(to, heap.next(block)) - Math.max(from, block);
      if (words > 0) {
        run = heap.isObject(block) ? 0 : run + words;
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  /**
   * Whether each object of the nursery, by address, is reached from a root or from an object of the
   * old space, dead or alive. What the words of dead objects say may be stale, and is believed.
   */
  static boolean[] reached(HeapImage heap, int[] roots) {
    boolean[] reached = new boolean[end(heap)];
    int[] found = new int[reached.length];
    int count = 0;
    for (int root : roots) {
      count = reach(heap, root, reached, found, count);
    }
    for (int block = 1; block < heap.end(); block = heap.next(block)) {
      if (!contains(heap, block) && heap.isObject(block)) {
        count = reachFields(heap, block, reached, found, count);
      }
    }
    for (int i = 0; i < count; i++) {
      count = reachFields(heap, found[i], reached, found, count);
    }
    return reached;
  }

  private static int reachFields(
      HeapImage heap, int object, boolean[] reached, int[] found, int count) {
    int size = count;
    for (int field = 0; field < heap.references(object); field++) {
      size = reach(heap, heap.reference(object, field), reached, found, size);
    }
    return size;
  }

  private static int reach(HeapImage heap, int address, boolean[] reached, int[] found, int count) {
    if (!heap.isObject(address) || !contains(heap, address) || reached[address]) {
      return count;
    }
    reached[address] = true;
    found[count] = address;
    return count + 1;
  }
}
