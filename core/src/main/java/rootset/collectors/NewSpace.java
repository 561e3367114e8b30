package rootset.collectors;

import rootset.heap.AllocationArea;
import rootset.heap.Heap;
import rootset.memory.Memory;

/**
 * Two semi-spaces of the same length: objects are born in from-space; survivors are copied to
 * to-space, which then becomes from-space.
 *
 * <p>Of each, only the first {@code capacity} words are used; the capacity doubles when more has
 * survived since the last time than fits. Objects below the age mark were copied here: they
 * survived once.
 */
final class NewSpace {
  private static final int INITIAL_WORDS = 1 << 15;

  private final Heap heap;
  private final AllocationArea area;
  private int semiWords; // the distance between the two, in whole pages
  private int usableWords; // one less, for word 0 of the lower one belongs to no block
  private int from;
  private int to;
  private int capacity;
  private int ageMark;
  private int free; // in to-space, while survivors are copied
  private int pieceWords = Integer.MAX_VALUE;
  private int survived;

  /** Takes the first {@code 2 * semiWords} words of the memory. */
  NewSpace(Heap heap, int semiWords) {
    this.heap = heap;
    this.area = heap.area();
    this.from = heap.start();
    this.capacity = Math.max(semiWords / 8, INITIAL_WORDS);
    this.ageMark = from;
    resize(semiWords);
    open(from);
  }

  /** Whether an address, which is not null, lies in one of the two. */
  boolean contains(int address) {
    return address < 2 * semiWords;
  }

  boolean isInFromSpace(int address) {
    return Integer.compareUnsigned(address - from, usableWords) < 0;
  }

  /** Whether an object of from-space was there already when the last collection ended. */
  boolean isAged(int object) {
    return object < ageMark;
  }

  /** Cuts {@code words} words off from-space; 0 if it is full. */
  int allocate(int words) {
    int block = area.take(words);
    if (block == Memory.NULL && area.end() < from + capacity) {
      open(area.top());
      block = area.take(words);
    }
    return block;
  }

  /** Lets the program come back for every {@code words} words that it allocates. */
  void setPiece(int words) {
    pieceWords = words;
  }

  int fromStart() {
    return from;
  }

  int fromEnd() {
    return from + capacity;
  }

  /** The words of objects in from-space. */
  int used() {
    return area.top() - from;
  }

  int capacity() {
    return capacity;
  }

  /** The address behind both. */
  int end() {
    return 2 * semiWords;
  }

  /** Whether objects stand in the lower one. */
  boolean isLower() {
    return from < to;
  }

  /**
   * Makes both shorter, by half if the objects, which stand in the lower one, leave so much free;
   * whether that was possible. What lies behind {@link #end} afterwards belongs to nobody.
   */
  boolean shrink() {
    int pageWords = heap.memory().pageWords();
    int halfPages = (semiWords / pageWords + 1) / 2;
    int usedPages = area.top() / pageWords + 1;
    int shorter = Math.max(halfPages, usedPages) * pageWords;
    if (shorter >= semiWords) {
      return false;
    }
    int top = area.top();
    area.close();
    resize(shorter);
    open(top);
    return true;
  }

  private void resize(int words) {
    semiWords = words;
    usableWords = words - 1;
    to = words;
    capacity = Math.min(capacity, usableWords);
    heap.makeFree(to, usableWords);
    heap.makeFree(to + usableWords, 1);
    setOwners();
  }

  void beginCopying() {
    heap.ensureParsable();
    free = to;
  }

  int toStart() {
    return to;
  }

  /** The address behind the last copy. */
  int toEnd() {
    return free;
  }

  /** Finds room for a survivor, up to half of to-space; 0 beyond. */
  int copyTarget(int words) {
    return words > to + capacity / 2 - free ? Memory.NULL : anyCopyTarget(words);
  }

  /** Finds room for a survivor, which there is: to-space is as long as from-space. */
  int anyCopyTarget(int words) {
    int target = free;
    free += words;
    return target;
  }

  /** Reclaims what is left in from-space, and lets the semi-spaces change roles. */
  void flip() {
    heap.area().close();
    heap.reclaim(from, from + usableWords);
    heap.memory().marks().clear(from, from + usableWords);
    int emptied = from;
    from = to;
    to = emptied;
    ageMark = free;
    survived += free - from;
    if (survived > capacity) {
      capacity = Math.min(usableWords, 2 * capacity);
      survived = 0;
    }
    setOwners();
    open(free);
  }

  /** Opens the next piece of from-space for allocation, and formats what lies behind it. */
  private void open(int address) {
    int end = (int) Math.min(from + capacity, (long) address + pieceWords);
    int last = from + usableWords;
    if (end < last) {
      heap.makeFree(end, last - end);
    }
    area.open(address, end);
  }

  private void setOwners() {
    Memory memory = heap.memory();
    for (int offset = 0; offset < semiWords; offset += memory.pageWords()) {
      memory.page(from + offset).setOwner("from");
      memory.page(to + offset).setOwner("to");
    }
  }
}
