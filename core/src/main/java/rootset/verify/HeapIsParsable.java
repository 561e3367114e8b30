package rootset.verify;

/** Blocks tile the heap: no gap, no overlap, nothing that is neither an object nor free. */
final class HeapIsParsable implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.BLOCKS_DO_NOT_TILE;
  }

  @Override
  public void check(Moment moment) {
    moment.heap().walk();
  }
}
