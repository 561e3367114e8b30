package rootset.exercises.memorybudget;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps every amount in memory that is not in the heap. */
public final class StreamReport implements Reporter {
  private static final int BYTES = 7_000_000;

  @Override
  public Report report(Source source) {
    ByteBuffer amounts = ByteBuffer.allocateDirect(BYTES);
    BitSet customers = new BitSet();
    Map<String, Long> shops = new HashMap<>();
    int count = 0;
    long total = 0;
    try (source) {
      for (Payment payment = source.next(); payment != null; payment = source.next()) {
        amounts.putShort(2 * count++, (short) payment.cents());
        total += payment.cents();
        customers.set(payment.customer());
        shops.merge(payment.shop(), (long) payment.cents(), Long::sum);
      }
    }
    if (count == 0) {
      return new Report(0, 0, 0, 0, 0, 0, 0, List.of());
    }
    return new Report(
        count,
        total,
        place(amounts, count, 0),
        place(amounts, count, count - 1),
        total / count,
        place(amounts, count, (count - 1) / 2),
        customers.cardinality(),
        best(shops));
  }

  private static int place(ByteBuffer amounts, int count, int place) {
    int[] counted = new int[Payment.MOST_CENTS + 1];
    for (int i = 0; i < count; i++) {
      counted[amounts.getShort(2 * i)]++;
    }
    int cents = 0;
    for (int before = counted[0]; before <= place; before += counted[cents]) {
      cents++;
    }
    return cents;
  }

  private static List<String> best(Map<String, Long> shops) {
    Comparator<String> most = Comparator.comparing(shops::get, Comparator.reverseOrder());
    return shops.keySet().stream()
        .sorted(most.thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }
}
