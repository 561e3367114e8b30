package rootset.exercises.memorybudget;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Sources that make their payments up as they are read: any number of them takes no memory. The
 * same seed makes the same payments.
 */
public final class Payments implements Source {
  private final IntFunction<Payment> made;
  private final int count;
  private int read;

  private Payments(int count, IntFunction<Payment> made) {
    this.count = count;
    this.made = made;
  }

  /** Payments by chance: most are small, and some shops are much larger than others. */
  public static Source random(int count, int seed) {
    return new Payments(count, index -> payment(mixed(index * 31 + seed)));
  }

  /** A few payments over and over. */
  public static Source repeated(int count, List<Payment> payments) {
    return new Payments(count, index -> payments.get(index % payments.size()));
  }

  /**
   * Payments in turns: payment i is made by customer i in shop i and over i cents, each counted
   * round and round.
   */
  public static Source inTurns(int count) {
    String[] shops = new String[Payment.SHOPS];
    Arrays.setAll(shops, shop -> "shop " + (1_000 + shop));
    return new Payments(
        count,
        index ->
            new Payment(
                index % Payment.CUSTOMERS,
                shops[index % Payment.SHOPS],
                index % (Payment.MOST_CENTS + 1)));
  }

  /** A report on {@link #random} payments. */
  public static Report reportOnRandom(Reporter reporter, int count, int seed) {
    return reporter.report(random(count, seed));
  }

  /** A report on payments {@link #inTurns}. */
  public static Report reportOnTurns(Reporter reporter, int count) {
    return reporter.report(inTurns(count));
  }

  /** A report on {@link #repeated} payments. */
  public static Report reportOnRepeated(Reporter reporter, int count, List<Payment> payments) {
    return reporter.report(repeated(count, payments));
  }

  @Override
  public Payment next() {
    return read == count ? null : made.apply(read++);
  }

  /** A bad estimate. */
  @Override
  public int expected() {
    return 1_000;
  }

  @Override
  public void close() {
    read = count;
  }

  private static Payment payment(int chance) {
    int shop = (chance >>> 3 & 0x3ff) * (chance >>> 13 & 0x3ff) >>> 11;
    int size = 1 << (chance >>> 23 & 7);
    int customer = (mixed(chance) >>> 1) % Payment.CUSTOMERS;
    int cents = (mixed(chance + 1) >>> 1) % (10_000 / size);
    return new Payment(customer, "shop " + (1_000 + shop), cents);
  }

  /** Spreads the bits of a number, each to each. */
  private static int mixed(int number) {
    int bits = number * 0x9E3779B9;
    bits = (bits ^ bits >>> 16) * 0x85EBCA6B;
    return bits ^ bits >>> 13;
  }
}
