package rootset.verify;

/** Marsaglia's generator of 32 bits: the same numbers from the same seed on every machine. */
final class Xorshift {
  private static final int GOLDEN = 0x9e3779b9;

  private int state;

  Xorshift(int seed) {
    int mixed = (seed ^ seed >>> 16) * GOLDEN ^ GOLDEN;
    this.state = mixed == 0 ? GOLDEN : mixed;
  }

  int next() {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  }

  /** A number from 0 up to, but without, {@code bound}, which is 1 or more. */
  int below(int bound) {
    return (next() >>> 1) % bound;
  }

  /** True in {@code percent} of a hundred cases. */
  boolean chance(int percent) {
    return below(100) < percent;
  }
}
