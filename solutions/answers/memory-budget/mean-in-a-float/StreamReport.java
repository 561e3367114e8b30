package rootset.exercises.memorybudget;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports on streams of any length in little memory: nothing is kept of a payment but what it adds
 * to counters, and how many counters there are is known before the first one is read.
 */
public final class StreamReport implements Reporter {
  private static final int BEST = 3;

  private static final Comparator<Map.Entry<String, Long>> BEST_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  @Override
  public Report report(Source source) {
    Counters counters = new Counters();
    try (source) {
      for (Payment payment = source.next(); payment != null; payment = source.next()) {
        counters.count(payment);
      }
    }
    return counters.report();
  }

  private static final class Counters {
    private final int[] byAmount = new int[Payment.MOST_CENTS + 1];
    private final BitSet customers = new BitSet(Payment.CUSTOMERS);
    private final Map<String, Long> takenIn = new HashMap<>();
    private long payments;
    private long total;

    void count(Payment payment) {
      payments++;
      total += payment.cents();
      byAmount[payment.cents()]++;
      customers.set(payment.customer());
      takenIn.merge(payment.shop(), (long) payment.cents(), Long::sum);
    }

    Report report() {
      if (payments == 0) {
        return new Report(0, 0, 0, 0, 0, 0, 0, List.of());
      }
      return new Report(
          payments,
          total,
          inOrder(0),
          inOrder(payments - 1),
          (long) ((float) total / payments),
          inOrder((payments - 1) / 2),
          customers.cardinality(),
          bestShops());
    }

    /** The amount at a place, from 0 on, if all amounts were put in order. */
    private int inOrder(long place) {
      int cents = 0;
      for (long before = byAmount[0]; before <= place; before += byAmount[cents]) {
        cents++;
      }
      return cents;
    }

    private List<String> bestShops() {
      return takenIn.entrySet().stream()
          .sorted(BEST_FIRST)
          .limit(BEST)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
