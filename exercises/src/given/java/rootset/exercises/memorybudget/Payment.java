package rootset.exercises.memorybudget;

/**
 * One row of the stream.
 *
 * @param customer the number of who paid, 0 to {@link #CUSTOMERS} - 1
 * @param shop where; there are at most {@link #SHOPS} shops
 * @param cents how much, 0 to {@link #MOST_CENTS}
 */
public record Payment(int customer, String shop, int cents) {
  /** How many customers there can be. */
  public static final int CUSTOMERS = 1_000_000;

  /** How many shops there can be. */
  public static final int SHOPS = 1_000;

  /** The largest amount. */
  public static final int MOST_CENTS = 9_999;
}
