package rootset.heap;

import rootset.memory.Header;
import rootset.memory.Memory;

/**
 * The run of free words that objects are cut from by moving a pointer: the linear allocation area.
 *
 * <p>Words from {@code top} to {@code limit} are zero. Those from {@code limit} to {@code end} are
 * zeroed piece by piece, shortly before they are used and while they are about to be in the cache.
 * While an area is open its words are no block; {@link #close} makes one of what is left.
 */
public final class AllocationArea {
  private static final int PIECE_WORDS = 1_024;

  private final Memory memory;
  private int top;
  private int limit;
  private int end;
  private int openedAt;
  private long takenBefore;
  private long takenObjects;

  AllocationArea(Memory memory) {
    this.memory = memory;
  }

  /**
   * Cuts objects from the words {@code from} to {@code to} from now on. Close the old area first.
   */
  public void open(int from, int to) {
    takenBefore += top - openedAt;
    openedAt = from;
    top = from;
    limit = from;
    end = to;
  }

  /**
   * Makes a free block of what is left, and forgets it.
   *
   * @return the address of that block, or 0 if nothing was left
   */
  public int close() {
    int rest = end > top ? top : Memory.NULL;
    ensureParsable();
    open(Memory.NULL, Memory.NULL);
    return rest;
  }

  /** Cuts {@code words} zeroed words off; their address, or 0 if the area is too short. */
  public int take(int words) {
    if (words > limit - top) {
      if (words > end - top) {
        return Memory.NULL;
      }
      zeroNextPiece(words);
    }
    int block = top;
    top = block + words;
    takenObjects++;
    return block;
  }

  /** The words that were cut off in all areas so far. */
  long takenWords() {
    return takenBefore + top - openedAt;
  }

  /** The objects that were cut off in all areas so far. */
  long takenObjects() {
    return takenObjects;
  }

  /** The address that the next object gets. */
  public int top() {
    return top;
  }

  /** The address behind the last word. */
  public int end() {
    return end;
  }

  /** Lets what is left look like a free block, until the next object is cut from it. */
  void ensureParsable() {
    if (end > top) {
      memory.store(top, Header.free(end - top));
      limit = Math.max(limit, top + 1);
    }
  }

  private void zeroNextPiece(int words) {
    int next = (int) Math.min(end, (long) Math.max(limit, top) + Math.max(words, PIECE_WORDS));
    memory.clear(limit, next - limit);
    limit = next;
  }
}
