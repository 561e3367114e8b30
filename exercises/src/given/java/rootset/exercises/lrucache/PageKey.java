package rootset.exercises.lrucache;

/**
 * A key of two parts. Two keys with the same parts are equal, though they may be two objects.
 *
 * @param site where the page is
 * @param page its number
 */
public record PageKey(String site, int page) {}
