package rootset.scenario;

/**
 * What a collector showed of its insides at the moment of an image, as data: like everything in a
 * run it is a claim, to be checked.
 *
 * @param marking whether marking has begun and is not finished
 * @param marked the addresses of all mark bits that are set
 * @param grey the addresses of the grey objects
 * @param remembered the addresses of the words that are remembered to refer to young objects
 * @param young the addresses of the young objects that stand in the image
 * @param kept what else is a root: the targets read from weak objects in this job, in that order
 * @param dead the dead objects that are not yet swept, which the image shows as free: the address
 *     of each and its length in words, in turn
 * @param pageWords the length of a page in words; the first page begins at address 0
 * @param owners which space each page belongs to; empty if none
 * @param events what happened to objects since the image before, in order, as pairs: {@code 0, a}
 *     for one born at address a; {@code a, b} for one moved from a to b; {@code a, 0} for one
 *     reclaimed at a
 * @param queued the tokens in the finalization queue
 * @param registered the addresses of the objects that are registered and not known to be dead
 * @param collections how many full collections there were since the run began
 * @param youngCollections how many young collections there were
 * @param steps how many steps of marking there were
 * @param listedWords how many free words the heap's free list holds
 * @param wastedWords how many words the heap's free list counts as wasted
 */
public record Insides(
    boolean marking,
    int[] marked,
    int[] grey,
    int[] remembered,
    int[] young,
    int[] kept,
    int[] dead,
    int pageWords,
    String[] owners,
    int[] events,
    int[] queued,
    int[] registered,
    int collections,
    int youngCollections,
    int steps,
    int listedWords,
    int wastedWords) {}
