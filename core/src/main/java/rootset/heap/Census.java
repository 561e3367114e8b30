package rootset.heap;

/**
 * What stands in a heap at one moment. An object that a lazy collector found dead counts as free,
 * and free neighbours as one block.
 *
 * @param objects the number of objects
 * @param words their words, headers included
 * @param freeWords the words of all free blocks
 * @param largestFree the words of the longest free block
 */
public record Census(int objects, int words, int freeWords, int largestFree) {
  /** Counts what stands in {@code heap}. */
  public static Census of(Heap heap) {
    heap.ensureParsable();
    int objects = 0;
    int words = 0;
    int free = 0;
    int run = 0;
    int largest = 0;
    for (int block = heap.start(); block < heap.end(); block = heap.next(block)) {
      int length = heap.words(block);
      if (heap.isObject(block) && !heap.collector().isDead(block)) {
        objects++;
        words += length;
        run = 0;
      } else {
        free += length;
        run += length;
        largest = Math.max(largest, run);
      }
    }
    return new Census(objects, words, free, largest);
  }

  /**
   * External fragmentation: which part of the free words, 0 to 1, lies outside of the longest free
   * block.
   */
  public double fragmentation() {
    return freeWords == 0 ? 0 : 1 - (double) largestFree / freeWords;
  }
}
