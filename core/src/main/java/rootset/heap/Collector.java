package rootset.heap;

import rootset.memory.Memory;

/**
 * Hands out memory and takes it back: this is the interface that a collector implements.
 *
 * <p>A heap calls {@link #attach} once and tells its collector about everything that concerns it
 * from then on: {@link #allocate} when the program makes an object, {@link #beforeWrite} when it
 * changes a reference, {@link #collect} when it asks for a collection.
 *
 * <p>Whenever one of these methods returns, the blocks of the heap must tile it from {@link
 * Heap#start} to {@link Heap#end} without a gap or an overlap: each block is an object or free, and
 * its header tells its length. {@link rootset.memory.FreeList#add} and {@link Heap#makeFree} write
 * the header of a free block; the headers of objects are the heap's to write.
 */
public interface Collector {
  /**
   * How many words, 0 or 1, every object carries for the collector's own use (a reference count,
   * for example); see {@link Heap#collectorWord}. Asked once, before {@link #attach}.
   */
  default int headerWords() {
    return 0;
  }

  /** How many words a page of a heap of {@code heapWords} words has; a power of two, 16 or more. */
  default int pageWords(int heapWords) {
    return Memory.PAGE_WORDS;
  }

  /**
   * The shortest object, in words, that is not to be cut from the heap's {@link AllocationArea} but
   * always asked for with {@link #allocate}.
   */
  default int largeObjectWords(int heapWords) {
    return Integer.MAX_VALUE;
  }

  /**
   * Connects this collector with its heap. Called once, before anything else.
   *
   * <p>The heap is a single free block then, from {@link Heap#start} to {@link Heap#end}, and
   * {@link Heap#freeList} is empty: a collector that uses the list adds that block first.
   */
  void attach(Heap heap);

  /**
   * Finds room for an object: the address of a block of exactly {@code words} words that was free.
   * What the block was cut from must be a free block of its own when this method returns.
   *
   * <p>The heap then writes the object's header and sets the other words to 0, so the fields are
   * null and so is the collector's word. No root refers to the object yet.
   *
   * <p>A collector may collect first. It throws {@link HeapExhausted} only if no {@code words}
   * adjacent words are free after everything that its algorithm can reclaim is reclaimed, and
   * adjacent free blocks are joined.
   *
   * @param words the length of the block, its header included; 2 or more
   */
  int allocate(int words);

  /** Finds room for an object of kind {@link Kind#CODE}, as {@link #allocate} does for others. */
  default int allocateCode(int words) {
    return allocate(words);
  }

  /**
   * The write barrier: called before a reference changes, while it still holds {@code before}.
   * Called for every reference in a local of a frame that is popped, too, with an {@code after} of
   * 0.
   *
   * @param holder the object whose field changes, or 0 if a root does (a local, a global, a handle)
   * @param before the object referred to until now, or 0
   * @param after the object referred to from now on, or 0; it may be the same as {@code before}
   */
  default void beforeWrite(int holder, int before, int after) {}

  /**
   * The same for a field, for collectors that must know which: called before reference field number
   * {@code field} of {@code holder} changes. As it is, it calls {@link #beforeWrite}.
   */
  default void beforeStore(int holder, int field, int before, int after) {
    beforeWrite(holder, before, after);
  }

  /**
   * Whether {@link #beforeStore} must be called for what the fields of a new object, just cut from
   * the {@link AllocationArea}, hold from the start.
   */
  default boolean watchesNewObjects() {
    return true;
  }

  /**
   * A read barrier for fields that are not strong: called when the program reads one that refers to
   * {@code target}, not null, and may keep that. A collector that does not look at the roots again
   * when marking ends must not take it for dead.
   */
  default void afterDeref(int target) {}

  /** Whether {@link #beforeWrite} is called when a root changes. */
  default boolean watchesRoots() {
    return true;
  }

  /**
   * Whether the last collection found {@code object} dead, though its block is not yet free: for
   * collectors that sweep lazily.
   */
  default boolean isDead(int object) {
    return false;
  }

  /** A full collection: reclaims everything that this algorithm can reclaim. */
  void collect();
}
