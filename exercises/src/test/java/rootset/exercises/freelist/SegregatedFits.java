package rootset.exercises.freelist;

import rootset.testkit.Drives;

/** Drives {@code SegregatedFit}: makes allocators, and works them hard. */
@Drives("rootset.exercises.freelist.SegregatedFit")
interface SegregatedFits {
  Allocator create(int words);

  @Drives("rootset.exercises.freelist.Workload")
  int[] replay(Allocator allocator, int[] operations);

  @Drives("rootset.exercises.freelist.Workload")
  int[] allocate(Allocator allocator, int[] sizes);

  @Drives("rootset.exercises.freelist.Workload")
  int[] allocateZeroed(Allocator allocator, int[] sizes);

  @Drives("rootset.exercises.freelist.Workload")
  void free(Allocator allocator, int[] addresses);

  @Drives("rootset.exercises.freelist.Workload")
  int turnOver(Allocator allocator, int words, int rounds);

  @Drives("rootset.exercises.freelist.Workload")
  int drain(Allocator allocator);
}
