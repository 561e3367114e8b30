package rootset.judge.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rootset.judge.course.Suite;
import rootset.judge.suite.Trial.Opinion;

/** What became known about tests so far, trial after trial. */
final class Findings {
  /**
   * Why tests prove nothing at all.
   *
   * @param trial the trial that shows it
   * @param isUnsteady whether another trial of the same implementation ended differently
   */
  record Objection(Trial trial, boolean isUnsteady) {}

  private final Suite suite;
  private final Map<String, Trial> trials = new HashMap<>();
  private Objection objection;

  Findings(Suite suite) {
    this.suite = suite;
  }

  /** Notes how a trial of an implementation ended. */
  void add(String name, Trial trial) {
    Trial before = trials.put(name, trial);
    boolean isUnsteady =
        before != null
            && before.opinion() != trial.opinion()
            && trial.opinion() != Opinion.NO_ANSWER;
    boolean isMistaken = suite.correct().contains(name) && trial.opinion() != Opinion.ACCEPTS;
    if (isUnsteady || isMistaken) {
      objection = new Objection(trial, isUnsteady);
    }
  }

  /** Why the tests prove nothing; empty as long as they may. */
  Optional<Objection> objection() {
    return Optional.ofNullable(objection);
  }

  /** Whether another trial of an implementation cannot tell anything new. */
  boolean isSettled(String name) {
    Trial last = trials.get(name);
    return last != null && !suite.correct().contains(name) && last.opinion() != Opinion.REJECTS;
  }

  /** How the last trial of an implementation ended. */
  Trial trial(String name) {
    return trials.get(name);
  }

  /** Whether the tests find fault with an implementation. */
  boolean isCaught(String name) {
    return trials.containsKey(name) && trials.get(name).opinion() == Opinion.REJECTS;
  }

  /** Whether the tests find fault with any faulty implementation. */
  boolean tellsApart() {
    return suite.faulty().keySet().stream().anyMatch(this::isCaught);
  }
}
