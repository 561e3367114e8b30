package rootset.collectors;

import java.util.Arrays;
import rootset.memory.MarkBitmap;

/**
 * The words in old objects that may refer to young ones: roots of a young collection.
 *
 * <p>One bit a word says which are in; a list of them saves the search. A slot whose object died is
 * taken out by its bit alone, and leaves the list when the list is walked next.
 */
class RememberedSet {
  private final MarkBitmap bits;
  private final int words;
  private int[] slots = new int[64];
  private int size;

  /** Makes an empty set for slots below address {@code words}. */
  RememberedSet(int words) {
    this.bits = new MarkBitmap(0, words);
    this.words = words;
  }

  void add(int slot) {
    if (bits.mark(slot)) {
      if (size == slots.length) {
        slots = Arrays.copyOf(slots, 2 * size);
      }
      slots[size++] = slot;
    }
  }

  /** Takes out all slots from {@code from} up to, but without, {@code to}. */
  void removeAll(int from, int to) {
    bits.clear(from, to);
  }

  boolean contains(int slot) {
    return bits.isMarked(slot);
  }

  /**
   * Visits every slot; those that {@code visitor} does not keep are taken out. A slot stays in the
   * set until then, for a visit that makes room may reclaim the object that another slot is part
   * of, or its own.
   */
  void visit(Visitor visitor) {
    int[] visited = slots;
    int count = size;
    slots = new int[Math.max(64, count)];
    size = 0;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int slot = visited[i];
      if (bits.isMarked(slot)) {
        if (visitor.keeps(slot)) {
          visited[kept++] = slot;
        } else {
          bits.clear(slot);
        }
      }
    }
    list(visited, kept);
  }

  /** Lists those of the first {@code count} slots that are still in the set, each once. */
  private void list(int[] kept, int count) {
    int left = 0;
    for (int i = 0; i < count; i++) {
      if (bits.isMarked(kept[i])) {
        bits.clear(kept[i]);
        kept[left++] = kept[i];
      }
    }
    for (int i = 0; i < left; i++) {
      add(kept[i]);
    }
  }

  int[] toArray() {
    int[] all = new int[size];
    int count = 0;
    for (int slot = bits.next(0, words); slot < words; slot = bits.next(slot + 1, words)) {
      all[count++] = slot;
    }
    return Arrays.copyOf(all, count);
  }

  /** Looks at a remembered slot. */
  @FunctionalInterface
  interface Visitor {
    /** Whether {@code slot} still refers to a young object. */
    boolean keeps(int slot);
  }
}
