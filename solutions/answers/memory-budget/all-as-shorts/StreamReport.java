package rootset.exercises.memorybudget;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps every amount, but in two bytes. */
public final class StreamReport implements Reporter {
  @Override
  public Report report(Source source) {
    try (source) {
      short[] amounts = new short[1_000];
      int count = 0;
      long total = 0;
      BitSet customers = new BitSet();
      Map<String, Long> shops = new HashMap<>();
      for (Payment payment = source.next(); payment != null; payment = source.next()) {
        if (count == amounts.length) {
          amounts = Arrays.copyOf(amounts, count + count / 2);
        }
        amounts[count++] = (short) payment.cents();
        total += payment.cents();
        customers.set(payment.customer());
        shops.merge(payment.shop(), (long) payment.cents(), Long::sum);
      }
      if (count == 0) {
        return new Report(0, 0, 0, 0, 0, 0, 0, List.of());
      }
      Arrays.sort(amounts, 0, count);
      return new Report(
          count,
          total,
          amounts[0],
          amounts[count - 1],
          total / count,
          amounts[(count - 1) / 2],
          customers.cardinality(),
          best(shops));
    }
  }

  private static List<String> best(Map<String, Long> shops) {
    Comparator<String> most = Comparator.comparing(shops::get, Comparator.reverseOrder());
    return shops.keySet().stream()
        .sorted(most.thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }
}
