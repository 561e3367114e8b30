package rootset.exercises.lrucache;

/**
 * A map that remembers at most {@link #capacity()} entries and forgets the least recently used one
 * when it needs room. Using an entry means finding it with {@link #get} or writing it with {@link
 * #put}. Keys are told apart by {@code equals}; neither keys nor values are ever null.
 *
 * @param <K> what entries are found by
 * @param <V> what is remembered
 */
public interface Cache<K, V> {
  /**
   * Returns the value under a key and counts as a use of it; null, and no use, if there is none.
   */
  V get(K key);

  /**
   * Remembers a value under a key and counts as a use of it. If the key is there, the value
   * replaces the old one. If it is new and the cache is full, the least recently used entry is
   * forgotten.
   */
  void put(K key, V value);

  /** How many entries there are, from 0 to {@link #capacity()}. */
  int size();

  /** How many entries there can be. */
  int capacity();
}
