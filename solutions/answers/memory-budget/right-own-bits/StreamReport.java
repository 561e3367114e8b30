package rootset.exercises.memorybudget;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Bits and counters by hand; shops in the order of their names. */
public class StreamReport implements Reporter {
  private final int[] histogram = new int[10_000];
  private final long[] seen = new long[Payment.CUSTOMERS / 64 + 1];

  public StreamReport() {}

  @Override
  public Report report(Source source) {
    java.util.Arrays.fill(histogram, 0);
    java.util.Arrays.fill(seen, 0);
    TreeMap<String, long[]> shops = new TreeMap<>();
    long count = 0;
    long total = 0;
    int min = Integer.MAX_VALUE;
    int max = 0;
    int customers = 0;
    try {
      while (true) {
        Payment payment = source.next();
        if (payment == null) {
          break;
        }
        int cents = payment.cents();
        count++;
        total += cents;
        min = Math.min(min, cents);
        max = Math.max(max, cents);
        histogram[cents]++;
        long bit = 1L << payment.customer();
        if ((seen[payment.customer() >> 6] & bit) == 0) {
          seen[payment.customer() >> 6] |= bit;
          customers++;
        }
        shops.computeIfAbsent(payment.shop(), name -> new long[1])[0] += cents;
      }
    } finally {
      source.close();
    }
    if (count == 0) {
      return new Report(0, 0, 0, 0, 0, 0, 0, new ArrayList<>());
    }
    return new Report(count, total, min, max, total / count, median(count), customers, best(shops));
  }

  private int median(long count) {
    long left = (count + 1) / 2;
    int cents = -1;
    while (left > 0) {
      left -= histogram[++cents];
    }
    return cents;
  }

  private static List<String> best(TreeMap<String, long[]> shops) {
    List<String> best = new ArrayList<>();
    while (best.size() < 3 && !shops.isEmpty()) {
      String first = shops.firstKey();
      for (String name : shops.keySet()) {
        if (shops.get(name)[0] > shops.get(first)[0]) {
          first = name;
        }
      }
      best.add(first);
      shops.remove(first);
    }
    return best;
  }
}
