package rootset.exercises.generational;

import rootset.heap.Heap;

/**
 * Where the generations of a heap lie. From its low end: two semi-spaces of the same length, an
 * eighth of the heap each, which are the nursery; then the old space, up to the end.
 */
public final class Spaces {
  private final int start;
  private final int semiWords;
  private final int end;

  /** Divides {@code heap}. Nothing is written: the heap stays as it is. */
  public Spaces(Heap heap) {
    this.start = heap.start();
    this.end = heap.end();
    this.semiWords = (end - start) / 8;
  }

  /** The length of a semi-space in words. */
  public int semiWords() {
    return semiWords;
  }

  /** The address of the first word of the lower semi-space. */
  public int lowerStart() {
    return start;
  }

  /** The address of the first word of the upper semi-space, behind the lower one. */
  public int upperStart() {
    return start + semiWords;
  }

  /** The address of the first word of the old space, behind the upper semi-space. */
  public int oldStart() {
    return start + 2 * semiWords;
  }

  /** The address behind the last word of the old space. */
  public int oldEnd() {
    return end;
  }

  /** Whether an address, which is not null, lies in the nursery. */
  public boolean isYoung(int address) {
    return address < oldStart();
  }
}
