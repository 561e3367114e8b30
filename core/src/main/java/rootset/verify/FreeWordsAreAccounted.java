package rootset.verify;

/**
 * What the heap's free list says it holds is free; with reference counting, which leaves nothing
 * for later, that is all that is free.
 */
final class FreeWordsAreAccounted implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    int listed = moment.insides().listedWords() + moment.insides().wastedWords();
    int free = moment.heap().end() - 1 - moment.standing().words();
    boolean isExact = moment.promise() == Promise.COUNTING;
    if (isExact ? listed != free : listed > free) {
      throw new Broken(
          "the free list accounts for " + listed + " words, but " + free + " words are free");
    }
  }
}
