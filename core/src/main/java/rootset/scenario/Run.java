package rootset.scenario;

/**
 * What a collector did with a scenario, as data: nothing in it is to be believed before it is
 * checked.
 *
 * @param headerWords how many header words of its own the collector had in every object, 0 or 1
 * @param births the address handed out for each object asked for, in order; 0 if it was refused
 * @param images the heap at the moments that {@link Observation} names
 */
public record Run(int headerWords, int[] births, Image[] images) {}
