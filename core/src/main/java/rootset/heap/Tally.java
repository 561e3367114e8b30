package rootset.heap;

/**
 * The counters of {@link Work} at one moment.
 *
 * @param collections full collections
 * @param youngCollections collections of the young generation alone
 * @param steps steps of incremental marking
 * @param longestPause the most units of work that the program had to wait for at once
 * @param total all units of work together
 * @param visitedWords words visited in search of references
 * @param markedObjects objects found reachable, in all collections together
 * @param copiedWords words moved
 * @param promotedWords words moved into an older generation
 * @param sweptWords words looked at in search of garbage
 * @param allocatedObjects objects that the program made
 * @param allocatedWords their words, headers included
 */
public record Tally(
    int collections,
    int youngCollections,
    int steps,
    long longestPause,
    long total,
    long visitedWords,
    long markedObjects,
    long copiedWords,
    long promotedWords,
    long sweptWords,
    long allocatedObjects,
    long allocatedWords) {}
