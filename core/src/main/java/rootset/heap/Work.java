package rootset.heap;

/**
 * What a collector did, counted in units of work, so that runs can be compared on any machine: a
 * unit is one word of an object visited, copied or swept, or one root looked at.
 */
public final class Work {
  private int collections;
  private int youngCollections;
  private int steps;
  private long pause;
  private long longestPause;
  private long total;
  private long visitedWords;
  private long markedObjects;
  private long copiedWords;
  private long promotedWords;
  private long sweptWords;
  private long listedObjects; // those that were not cut from the allocation area
  private long listedWords;
  private final AllocationArea area;

  Work(AllocationArea area) {
    this.area = area;
  }

  void begin(Pause kind) {
    pause = 0;
    switch (kind) {
      case FULL -> collections++;
      case YOUNG -> youngCollections++;
      case STEP -> steps++;
      case SWEEP -> {}
    }
  }

  long end() {
    longestPause = Math.max(longestPause, pause);
    return pause;
  }

  void allocateOutsideArea(int words) {
    listedObjects++;
    listedWords += words;
  }

  /** Counts {@code roots} roots looked at. */
  public void roots(int roots) {
    add(roots);
  }

  /** Counts {@code words} words of objects visited in search of references. */
  public void visit(int words) {
    visitedWords += words;
    add(words);
  }

  /** Counts {@code objects} objects found reachable. Finding them is no work, visiting them is. */
  public void mark(int objects) {
    markedObjects += objects;
  }

  /** Counts {@code words} words of objects moved. */
  public void copy(int words) {
    copiedWords += words;
    add(words);
  }

  /** Counts, of the words copied, those that were moved into an older generation. */
  public void promote(int words) {
    promotedWords += words;
  }

  /** Counts {@code words} words of memory looked at in search of garbage. */
  public void sweep(int words) {
    sweptWords += words;
    add(words);
  }

  /** All counters as they are now. */
  public Tally tally() {
    return new Tally(
        collections,
        youngCollections,
        steps,
        longestPause,
        total,
        visitedWords,
        markedObjects,
        copiedWords,
        promotedWords,
        sweptWords,
        allocatedObjects(),
        allocatedWords());
  }

  /** The number of full collections. */
  public int collections() {
    return collections;
  }

  /** The number of collections of the young generation alone. */
  public int youngCollections() {
    return youngCollections;
  }

  /** The number of steps of incremental marking. */
  public int steps() {
    return steps;
  }

  /** The most work that was done while the program had to wait. */
  public long longestPause() {
    return longestPause;
  }

  /** The work of the pause that is on, or was the last. */
  public long pause() {
    return pause;
  }

  /** All work together. */
  public long total() {
    return total;
  }

  /** The words visited in search of references. */
  public long visitedWords() {
    return visitedWords;
  }

  /** The objects found reachable, each counted in every collection that finds it. */
  public long markedObjects() {
    return markedObjects;
  }

  /** The words moved. */
  public long copiedWords() {
    return copiedWords;
  }

  /** The words moved into an older generation. */
  public long promotedWords() {
    return promotedWords;
  }

  /** The words looked at in search of garbage. */
  public long sweptWords() {
    return sweptWords;
  }

  /** The objects that the program made. */
  public long allocatedObjects() {
    return listedObjects + area.takenObjects();
  }

  /** The words of the objects that the program made, headers included. */
  public long allocatedWords() {
    return listedWords + area.takenWords();
  }

  private void add(long units) {
    pause += units;
    total += units;
  }
}
