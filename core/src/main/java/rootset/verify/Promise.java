package rootset.verify;

/** What a collector promises about the objects that stand in the heap. */
public enum Promise {
  /**
   * After a collection and after a refusal exactly the reachable objects stand, and free neighbours
   * are joined by a collection. At other times nothing reachable is missing.
   */
  TRACING,

  /**
   * After every operation exactly those objects stand that a count of references keeps: the
   * reachable ones, the unreachable cycles, and what hangs on such cycles.
   */
  COUNTING,

  /**
   * As {@link #COUNTING}, but unreachable cycles, and what hangs on them, may be reclaimed at any
   * time; after a collection and after a refusal exactly the reachable objects stand. What only
   * reclaimed objects referred to is gone with them.
   */
  CYCLE_COLLECTING,

  /**
   * As {@link #TRACING}, but objects move: a collection slides them to the low end of the heap in
   * the order in which they stand. Memory is refused only if what is asked for does not fit into
   * the heap together with what lives.
   */
  COMPACTING,

  /**
   * As {@link #TRACING}, but objects move: they stand in one half of the heap, after a collection
   * without a gap from its beginning, and a word that remains belongs to neither half. Memory is
   * refused only if what is asked for does not fit into a half together with what lives.
   */
  COPYING,

  /**
   * Marking goes on in steps under an insertion barrier (Dijkstra, Steele): no black object refers
   * to a white one. After a collection that ends such marking also objects may stand that were
   * reachable at some moment since it began, or were born since.
   */
  INSERTION_BARRIER,

  /**
   * Marking goes on in steps under a deletion barrier (Yuasa, and Go's hybrid): a white object that
   * a black one refers to is protected by a grey one. After a collection that ends such marking
   * also objects may stand that were reachable when it began, or were born since.
   */
  DELETION_BARRIER,

  /**
   * As {@link #TRACING}, but marking may go on in steps, under whatever barrier. After a collection
   * that ends such marking also objects may stand that were reachable at some moment since it
   * began, or were born since; not after a refusal. Marking begins at no other time than with
   * {@code gc start} or a collection.
   */
  INCREMENTAL,

  /**
   * Two generations: an object is young until it survived two young collections. The old one is
   * marked under an insertion barrier; large objects and code never move.
   */
  GENERATIONAL,

  /**
   * Two generations with places of their own: the nursery is the low end of the heap, two
   * semi-spaces of an eighth each, the rest is the old space. Objects are born in the nursery if
   * they fit, and it is collected if that helps. A young collection frees all of it that neither
   * roots nor old objects, dead or alive, reach, and leaves the old space alone. After a full
   * collection and after a refusal exactly the reachable objects stand.
   */
  NURSERY,

  /**
   * As {@link #NURSERY}, and objects grow old in time: who survived two young collections stands in
   * the old space, if there is room; who survived one does not.
   */
  TENURING;

  /** Whether a run alone tells whether it is kept, without the insides of the collector. */
  boolean isJudgedFromOutside() {
    return switch (this) {
      case TRACING,
          COUNTING,
          CYCLE_COLLECTING,
          INCREMENTAL,
          COMPACTING,
          COPYING,
          NURSERY,
          TENURING ->
          true;
      case INSERTION_BARRIER, DELETION_BARRIER, GENERATIONAL -> false;
    };
  }

  /** Whether an object goes at the moment that the last reference to it ends. */
  boolean countsReferences() {
    return this == COUNTING || this == CYCLE_COLLECTING;
  }

  /** Whether a young collection is less than a full one. */
  boolean hasGenerations() {
    return this == GENERATIONAL || hasNursery();
  }

  /** Whether the young have the low end of the heap to themselves. */
  boolean hasNursery() {
    return this == NURSERY || this == TENURING;
  }

  /**
   * The length of the smallest heap in which a program shows what is promised: in a smaller one a
   * semi-space of the nursery would have no room for the shortest object, of two words.
   */
  public int fewestHeapWords() {
    return hasNursery() ? 16 : 2;
  }

  /** Whether a collection may leave an object at another address. */
  boolean movesObjects() {
    return this == COMPACTING || this == COPYING || hasGenerations();
  }

  /** Whether marking may go on in steps while the program runs. */
  boolean isIncremental() {
    return this == INCREMENTAL
        || this == INSERTION_BARRIER
        || this == DELETION_BARRIER
        || this == GENERATIONAL;
  }

  /**
   * The promise that a collector of the engine makes. {@code incremental-none}, which has no
   * barrier, is held to that of an insertion barrier, and breaks it.
   *
   * @throws IllegalArgumentException if no collector of that name is known
   */
  public static Promise of(String collector) {
    return switch (collector) {
      case "reference-counting" -> COUNTING;
      case "mark-sweep" -> TRACING;
      case "mark-compact" -> COMPACTING;
      case "semi-space" -> COPYING;
      case "incremental-none", "incremental-dijkstra", "incremental-steele" -> INSERTION_BARRIER;
      case "incremental-yuasa", "incremental-hybrid" -> DELETION_BARRIER;
      case "generational" -> GENERATIONAL;
      default -> throw new IllegalArgumentException("no promise of a collector " + collector);
    };
  }
}
