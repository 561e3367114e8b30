package rootset.exercises.memorybudget;

import java.util.List;
import rootset.testkit.Drives;

/** Drives {@code StreamReport}: makes reporters, and lets them read long streams. */
@Drives("rootset.exercises.memorybudget.StreamReport")
interface StreamReports {
  Reporter create();

  @Drives("rootset.exercises.memorybudget.Payments")
  Report reportOnRandom(Reporter reporter, int count, int seed);

  @Drives("rootset.exercises.memorybudget.Payments")
  Report reportOnTurns(Reporter reporter, int count);

  @Drives("rootset.exercises.memorybudget.Payments")
  Report reportOnRepeated(Reporter reporter, int count, List<Payment> payments);
}
