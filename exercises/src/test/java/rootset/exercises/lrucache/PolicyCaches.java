package rootset.exercises.lrucache;

import rootset.testkit.Drives;

/** Drives {@code PolicyCache}: makes caches and tickers, and works caches hard. */
@Drives("rootset.exercises.lrucache.PolicyCache")
interface PolicyCaches {
  <K, V> ExpiringCache<K, V> create(
      int capacity, Eviction eviction, long timeToLive, Ticker ticker);

  @Drives("rootset.exercises.lrucache.ManualTicker")
  ManualTicker atZero();

  @Drives("rootset.exercises.lrucache.PolicyWorkload")
  int[] replay(ExpiringCache<Integer, Integer> cache, ManualTicker ticker, int[] operations);

  @Drives("rootset.exercises.lrucache.PolicyWorkload")
  void writeLetters(ExpiringCache<Integer, byte[]> cache, int letters);

  @Drives("rootset.exercises.lrucache.PolicyWorkload")
  void issue(ExpiringCache<Workload.Ticket, Integer> cache, int tickets);

  @Drives("rootset.exercises.lrucache.PolicyWorkload")
  int rounds(ExpiringCache<Integer, Integer> cache, ManualTicker ticker, int first, int rounds);
}
