package rootset.exercises.freelist;

/** An allocator with boundary tags. */
public final class SegregatedFit implements Allocator {
  private static final int MIN = 4;
  private final int[] mem;
  private final int[] heads = new int[32];
  private int free;

  /** Makes one free block of {@code words} words. */
  public SegregatedFit(int words) {
    if (words < 16) {
      throw new IllegalArgumentException("too short: " + words);
    }
    mem = new int[words];
    mem[0] = 1;
    mem[words - 1] = 1;
    tag(1, words - 2, 0);
    push(1, words - 2);
  }

  private void tag(int block, int size, int used) {
    mem[block] = size << 1 | used;
    mem[block + size - 1] = size << 1 | used;
  }

  private static int kind(int size) {
    return 31 - Integer.numberOfLeadingZeros(size);
  }

  private void push(int block, int size) {
    int k = kind(size);
    int next = heads[k];
    mem[block + 1] = next;
    mem[block + 2] = 0;
    if (next != 0) {
      mem[next + 2] = block;
    }
    heads[k] = block;
    free += size - 2;
  }

  private void pull(int block, int size) {
    int next = mem[block + 1];
    int prev = mem[block + 2];
    if (prev == 0) {
      heads[kind(size)] = next;
    } else {
      mem[prev + 1] = next;
    }
    if (next != 0) {
      mem[next + 2] = prev;
    }
    free -= size - 2;
  }

  private int find(int size) {
    int best = 0;
    int seen = 0;
    int k = kind(size);
    for (int b = heads[k]; b != 0; b = mem[b + 1]) {
      int s = mem[b] >>> 1;
      if (++seen <= 16 && s >= size && (best == 0 || s < mem[best] >>> 1)) {
        best = b;
      }
    }
    for (k++; best == 0 && k < 32; k++) {
      best = heads[k];
    }
    return best;
  }

  @Override
  public int allocate(int words) {
    if (words < 1) {
      throw new IllegalArgumentException("words " + words);
    }
    if (words > mem.length) {
      return 0;
    }
    int size = Math.max(MIN, words + 2);
    int block = find(size);
    if (block == 0) {
      return 0;
    }
    int all = mem[block] >>> 1;
    pull(block, all);
    if (all - size >= MIN) {
      tag(block + size, all - size, 0);
      push(block + size, all - size);
      all = size;
    }
    tag(block, all, 1);
    return block + 1;
  }

  @Override
  public void free(int address) {
    int block = address - 1;
    if (block < 1 || block >= mem.length - 1) {
      throw new IllegalArgumentException("no block at " + address);
    }
    int size = mem[block] >>> 1;
    if ((mem[block] & 1) == 0
        || size < MIN
        || size > mem.length - 1 - block
        || mem[block + size - 1] != mem[block]) {
      throw new IllegalArgumentException("no block at " + address);
    }
    int start = block;
    int end = block + size;
    mem[block] = 0;
    mem[end - 1] = 0;
    if ((mem[block - 1] & 1) == 0) {
      start = block - (mem[block - 1] >>> 1);
      pull(start, block - start);
      mem[block - 1] = 0;
    }
    if ((mem[end] & 1) == 0) {
      int more = mem[end] >>> 1;
      pull(end, more);
      mem[end] = 0;
      end += more;
    }
    tag(start, end - start, 0);
    push(start, end - start);
  }

  @Override
  public int freeWords() {
    return free;
  }

  @Override
  public int largestFree() {
    int k = 31;
    while (k >= 0 && heads[k] == 0) {
      k--;
    }
    int longest = 2;
    for (int b = k < 0 ? 0 : heads[k]; b != 0; b = mem[b + 1]) {
      longest = Math.max(longest, mem[b] >>> 1);
    }
    return longest - 2;
  }

  @Override
  public int fragmentation() {
    return free == 0 ? 0 : (int) (1000L * (free - largestFree()) / free);
  }

  @Override
  public int[] words() {
    return mem;
  }
}
