package rootset.scenario;

/**
 * The roots and the words of a heap at one moment.
 *
 * @param op how many operations were executed so far
 * @param roots what each local refers to, or 0, from the bottom frame to the top one and in order
 *     of declaration; then each global in order of declaration
 * @param words all words of the heap, the first at address 1
 */
public record Image(int op, int[] roots, int[] words) {}
