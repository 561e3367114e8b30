package rootset.testkit;

import java.util.Locale;

/** How many bytes an operation allocates; see {@link Evidence#allocation}. */
public final class Allocation extends Measured {
  private final String operation;
  private final double perOperation;
  private final int budget;

  Allocation(String operation, double perOperation, int budget) {
    this.operation = operation;
    this.perOperation = perOperation;
    this.budget = budget;
  }

  /** Bytes that each operation allocates in the long run. */
  public double perOperation() {
    lookAt();
    return perOperation;
  }

  /**
   * Expects that an operation allocates no more than its criterion's {@link Criterion#budget}.
   *
   * @throws IllegalStateException if the criterion has no budget
   */
  public void staysWithinBudget() {
    lookAt();
    if (budget < 0) {
      throw new IllegalStateException(
          "the test's @Criterion has no budget: write @Criterion(value = ..., budget = BYTES)");
    }
    if (perOperation > budget) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "A %s allocates %,.1f bytes in the long run, the budget is %,d.",
              operation,
              perOperation,
              budget));
    }
  }
}
