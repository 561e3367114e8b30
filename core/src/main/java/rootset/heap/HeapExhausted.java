package rootset.heap;

/** Thrown by a collector that cannot find room, even after reclaiming all that it can. */
public final class HeapExhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int requested;

  /** Says that no {@code words} adjacent words are free. */
  public HeapExhausted(int words) {
    super(
        "heap exhausted: no " + words + " adjacent words are free, nor can any more be reclaimed");
    this.requested = words;
  }

  /** The length in words of the block that was asked for. */
  public int requested() {
    return requested;
  }
}
