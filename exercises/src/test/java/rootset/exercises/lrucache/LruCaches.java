package rootset.exercises.lrucache;

import rootset.testkit.Drives;

/** Drives {@code LruCache}: makes caches, and works them hard. */
@Drives("rootset.exercises.lrucache.LruCache")
interface LruCaches {
  <K, V> Cache<K, V> create();

  <K, V> Cache<K, V> create(int capacity);

  @Drives("rootset.exercises.lrucache.Workload")
  int[] replay(Cache<Integer, Integer> cache, int[] operations);

  @Drives("rootset.exercises.lrucache.Workload")
  void fill(Cache<Integer, Integer> cache);

  @Drives("rootset.exercises.lrucache.Workload")
  int slide(Cache<Integer, Integer> cache, int first, int steps);

  @Drives("rootset.exercises.lrucache.Workload")
  int reuse(Cache<Integer, Integer> cache, int rounds);

  @Drives("rootset.exercises.lrucache.Workload")
  int[] churn(Cache<Integer, int[]> cache, int first, int keys);

  @Drives("rootset.exercises.lrucache.Workload")
  void issue(Cache<Workload.Ticket, Integer> cache, int tickets);
}
