package rootset.exercises.memorybudget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** First all rows, then one stream for each figure. */
public final class StreamReport implements Reporter {
  @Override
  public Report report(Source source) {
    List<Payment> all = new ArrayList<>();
    try (source) {
      Payment payment;
      while ((payment = source.next()) != null) {
        all.add(payment);
      }
    }
    if (all.isEmpty()) {
      return new Report(0, 0, 0, 0, 0, 0, 0, List.of());
    }
    int[] cents = all.stream().mapToInt(Payment::cents).sorted().toArray();
    long total = all.stream().mapToLong(Payment::cents).sum();
    long customers = all.stream().map(Payment::customer).distinct().count();
    return new Report(
        all.size(),
        total,
        cents[0],
        cents[cents.length - 1],
        total / all.size(),
        cents[(cents.length - 1) / 2],
        (int) customers,
        best(all));
  }

  private static List<String> best(List<Payment> all) {
    Map<String, Long> shops =
        all.stream()
            .collect(Collectors.groupingBy(Payment::shop, Collectors.summingLong(Payment::cents)));
    Comparator<String> most = Comparator.comparing(shops::get, Comparator.reverseOrder());
    return shops.keySet().stream()
        .sorted(most.thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }
}
