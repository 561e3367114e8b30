package rootset.exercises.freelist;

/**
 * Hands out words of one array and takes them back, and keeps its books in the same array.
 *
 * <p>An address is an index into {@link #words()}. A block that was handed out for n words occupies
 * the words from its address to its address + n - 1, and they belong to whoever asked for them: the
 * allocator neither reads nor writes them until they are freed. All other words are the
 * allocator's.
 */
public interface Allocator {
  /**
   * Hands out a block of so many words.
   *
   * @param words how many, 1 or more; there is no upper limit to what may be asked
   * @return the block's address, above 0; 0 if no free block is long enough
   * @throws IllegalArgumentException if {@code words} is below 1
   */
  int allocate(int words);

  /**
   * Takes a block back and joins it with the free blocks that lie directly before and behind it.
   *
   * @param address what {@link #allocate} gave
   * @throws IllegalArgumentException if no block is handed out at this address; nothing changes
   *     then
   */
  void free(int address);

  /**
   * How many words could still be handed out: for each free block the longest request that it could
   * serve, all added up.
   */
  int freeWords();

  /** The longest request that {@link #allocate} would serve now; 0 if it would refuse any. */
  int largestFree();

  /**
   * How much of the free memory a single request cannot have, in thousandths: 1000 · (freeWords -
   * largestFree) / freeWords, rounded down; 0 if nothing is free.
   */
  int fragmentation();

  /** The memory itself, always the same array. */
  int[] words();
}
