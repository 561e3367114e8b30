package rootset.exercises.freelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** What a trace was answered, against what no allocator may do. */
final class Ledger {
  /** What a block may take beside its words, and the shortest block. */
  private static final int BOOKS = 2;

  private final String trace;
  private final int[] operations;
  private final int[] answers;
  private final TreeMap<Integer, Integer> live = new TreeMap<>();

  private Ledger(String trace, int[] operations, int[] answers) {
    this.trace = trace;
    this.operations = operations;
    this.answers = answers;
  }

  /** Expects that blocks lie in a memory of so many words, apart, and keep what was written. */
  static void check(String trace, int[] operations, int[] answers, int memory) {
    new Ledger(trace, operations, answers).check(memory);
  }

  /** The most words that blocks which live at the same time take, each with two of the books. */
  static int peak(int[] operations) {
    int now = 0;
    int peak = 0;
    for (int operation : operations) {
      now += operation > 0 ? taken(operation) : -taken(operations[~operation]);
      peak = Math.max(peak, now);
    }
    return peak;
  }

  private static int taken(int words) {
    return Math.max(words, 2) + BOOKS;
  }

  private void check(int memory) {
    assertThat(answers).as("answers to %s", trace).hasSameSizeAs(operations);
    for (int i = 0; i < operations.length; i++) {
      if (operations[i] < 0) {
        assertThat(answers[i])
            .as(
                "%s: changed words of %d, which nobody else may write",
                at(i), operations[~operations[i]])
            .isZero();
        live.remove(answers[~operations[i]]);
      } else {
        checkBlock(i, memory);
      }
    }
  }

  private void checkBlock(int i, int memory) {
    int address = answers[i];
    int end = address + operations[i];
    assertThat(address).as("%s: address; nothing has to be refused here", at(i)).isPositive();
    assertThat(end)
        .as("%s: end of the block at %d in a memory of %d words", at(i), address, memory)
        .isLessThanOrEqualTo(memory);
    Map.Entry<Integer, Integer> before = live.lowerEntry(end);
    if (before != null) {
      assertThat(address)
          .as(
              "%s: address, while %d to %d are handed out",
              at(i), before.getKey(), before.getValue() - 1)
          .isGreaterThanOrEqualTo(before.getValue());
    }
    live.put(address, end);
  }

  private String at(int i) {
    String what =
        operations[i] > 0 ? "allocate " + operations[i] : "free of request " + ~operations[i];
    return "operation " + i + " of " + trace + " (" + what + ")";
  }
}
