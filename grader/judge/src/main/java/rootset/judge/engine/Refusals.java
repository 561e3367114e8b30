package rootset.judge.engine;

import java.util.List;
import rootset.scenario.Op;
import rootset.scenario.Scenario;

/**
 * Counts the allocations of a run that found no room, and finds the first that the program did not
 * expect to be refused.
 */
final class Refusals {
  private final int[] births;
  private int asked;
  private int refused;
  private int unexpectedLine;

  private Refusals(int[] births) {
    this.births = births;
  }

  /**
   * Looks at a run of {@code scenario}, which may have ended early.
   *
   * @param births the answer to each allocation that was executed, 0 for a refusal
   */
  static Refusals in(Scenario scenario, int[] births) {
    Refusals refusals = new Refusals(births);
    refusals.walk(scenario.ops());
    return refusals;
  }

  /** How many allocations were refused. */
  int count() {
    return refused;
  }

  /** The line of the first refusal that no {@code expect refused} follows; 0 if there is none. */
  int unexpectedLine() {
    return unexpectedLine;
  }

  private void walk(List<Op> ops) {
    for (int i = 0; i < ops.size(); i++) {
      Op op = ops.get(i);
      if (op instanceof Op.Repeat repeat) {
        for (int round = 0; round < repeat.count(); round++) {
          walk(repeat.body());
        }
      } else if (isRefused(op)) {
        refused++;
        boolean isExpected = i + 1 < ops.size() && ops.get(i + 1) instanceof Op.ExpectRefused;
        unexpectedLine = unexpectedLine == 0 && !isExpected ? op.line() : unexpectedLine;
      }
    }
  }

  /** A list ends with the first node that is refused. */
  private boolean isRefused(Op op) {
    int objects = op instanceof Op.New ? 1 : op instanceof Op.NewList list ? list.count() : 0;
    for (int i = 0; i < objects && asked < births.length; i++) {
      if (births[asked++] == 0) {
        return true;
      }
    }
    return false;
  }
}
