package rootset.judge.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import rootset.judge.course.Suite;
import rootset.judge.suite.Trial.Opinion;

/**
 * Tries tests on every implementation twice, in an order that only the judge knows: a suite that
 * flips a coin betrays itself by answering differently. Ends where tests reject a correct one, for
 * then they gain nothing, whatever else they find.
 */
final class Experiment {
  private final Suite suite;
  private final Function<String, Trial> cage;
  private final List<String> order = new ArrayList<>();

  /**
   * An experiment.
   *
   * @param cage tries the tests on the implementation of a name, in a cage that knows of no other
   * @param seed decides the order
   */
  Experiment(Suite suite, Function<String, Trial> cage, int seed) {
    this.suite = suite;
    this.cage = cage;
    order.addAll(suite.implementations());
    order.addAll(suite.implementations());
    Collections.shuffle(order, new Random(seed));
  }

  Findings run() {
    Findings findings = new Findings(suite);
    while (!order.isEmpty() && findings.objection().isEmpty()) {
      String name = order.remove(0);
      if (!findings.isSettled(name)) {
        Trial trial = cage.apply(name);
        findings.add(name, trial);
        if (trial.opinion() == Opinion.NO_ANSWER) {
          correctOnesFirst();
        }
      }
    }
    return findings;
  }

  /**
   * Tests that hang on a correct one, too, need not hang on all the others before that is known.
   */
  private void correctOnesFirst() {
    List<String> correct = order.stream().filter(suite.correct()::contains).toList();
    order.removeAll(suite.correct());
    order.addAll(0, correct);
  }
}
