package rootset.exercises.lrucache;

/**
 * What a cache has done so far.
 *
 * @param hits how many reads found a value
 * @param misses how many reads found none
 * @param evictions how many entries went to make room while they were still fresh
 * @param expirations how many entries went because their time had run out
 */
public record Counters(long hits, long misses, long evictions, long expirations) {}
