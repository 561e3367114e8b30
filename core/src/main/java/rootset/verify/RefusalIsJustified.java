package rootset.verify;

/** Memory is refused only if no run of adjacent words without a promised object is long enough. */
final class RefusalIsJustified implements Invariant {
  @Override
  public void check(Moment moment) {
    if (!moment.isRefusal()) {
      return;
    }
    int wanted = moment.program().refusedWords();
    // That the objects standing here are the promised ones is checked before.
    int longest = moment.heap().longestRun();
    if (longest >= wanted) {
      throw new Broken(
          "a block of "
              + wanted
              + " words was refused, but "
              + longest
              + " adjacent words hold no object");
    }
  }
}
