package rootset.exercises.freelist;

/**
 * An allocator with a list of free blocks for each class of sizes. Your work: replace every
 * exception.
 */
public final class SegregatedFit implements Allocator {
  /**
   * An allocator over new memory, all of which is one free block.
   *
   * @param words the length of the memory
   * @throws IllegalArgumentException if words is below 16
   */
  public SegregatedFit(int words) {
    throw new UnsupportedOperationException(
        "TODO SegregatedFit(int): make the array, and one free block of all of it; refuse a length below 16");
  }

  @Override
  public int allocate(int words) {
    throw new UnsupportedOperationException(
        "TODO SegregatedFit.allocate: find a free block that is long enough, and keep what it has too much");
  }

  @Override
  public void free(int address) {
    throw new UnsupportedOperationException(
        "TODO SegregatedFit.free: take the block back and join it with its free neighbours");
  }

  @Override
  public int freeWords() {
    throw new UnsupportedOperationException(
        "TODO SegregatedFit.freeWords: add up what all free blocks could serve");
  }

  @Override
  public int largestFree() {
    throw new UnsupportedOperationException(
        "TODO SegregatedFit.largestFree: tell the longest request that would be served");
  }

  @Override
  public int fragmentation() {
    throw new UnsupportedOperationException(
        "TODO SegregatedFit.fragmentation: compute the score from freeWords and largestFree");
  }

  @Override
  public int[] words() {
    throw new UnsupportedOperationException("TODO SegregatedFit.words: show the memory");
  }
}
