package rootset.exercises.lrucache;

/** Which entry a full cache forgets to make room for a new key. */
public enum Eviction {
  /**
   * Least recently used: the entry that was not used for longest. Finding an entry and writing it
   * are uses.
   */
  LRU,

  /** First in, first out: the entry whose key came first. Uses change nothing. */
  FIFO,

  /**
   * Least frequently used: the entry with the fewest uses since its key came, its first writing
   * among them. Of several, the one that was not used for longest.
   */
  LFU
}
