package rootset.verify;

import java.util.Arrays;
import java.util.List;
import rootset.scenario.EngineRun;
import rootset.scenario.Insides;
import rootset.scenario.Observation;
import rootset.scenario.Op;
import rootset.scenario.Scenario;

/** A trial that knows the insides of the collector, too. */
final class EngineTrial extends Trial {
  private final EngineRun run;
  private final List<EngineInvariant> invariants;
  private final Followed followed;
  private final FloatingBound bound;
  private EngineMoment.Glance last;

  EngineTrial(
      Scenario scenario,
      EngineRun run,
      Promise promise,
      List<Invariant> invariants,
      List<EngineInvariant> engineInvariants) {
    super(
        scenario,
        run.run(),
        promise,
        invariants,
        new Observation(scenario.heapWords(), run.paranoid()));
    this.run = run;
    this.invariants = engineInvariants;
    this.followed = new Followed(program().graph(), scenario.heapWords());
    this.bound = new FloatingBound(promise);
  }

  @Override
  void executed(Op op) {
    if (promise().isIncremental()) {
      bound.executed(program(), op);
    }
  }

  @Override
  Places places() {
    return followed;
  }

  @Override
  Insides insides(int image) {
    Insides insides = image < run.insides().length ? run.insides()[image] : null;
    if (insides == null) {
      throw new Broken("the run does not tell about the collector at this point: it ended early");
    }
    followed.follow(insides.events());
    if (promise() == Promise.GENERATIONAL) {
      bound.promoted(program(), promotedLately(insides));
    }
    return insides;
  }

  private int[] promotedLately(Insides insides) {
    int[] moved = followed.movedLately();
    int count = 0;
    for (int object : moved) {
      String owner = insides.owners()[followed.address(object) / insides.pageWords()];
      if (!owner.equals("from") && !owner.equals("to")) {
        moved[count++] = object;
      }
    }
    return Arrays.copyOf(moved, count);
  }

  @Override
  void judge(Moment moment, int executed) {
    EngineMoment.Glance before = last != null && last.executed() == executed - 1 ? last : null;
    Standing standing = followed.settle(moment);
    EngineMoment now = new EngineMoment(moment, followed, standing, bound, before);
    for (EngineInvariant invariant : invariants) {
      invariant.check(now);
    }
    last = new EngineMoment.Glance(executed, moment.heap(), moment.insides(), standing);
    if (promise().isIncremental() && !moment.insides().marking()) {
      bound.restart(program());
    }
  }
}
