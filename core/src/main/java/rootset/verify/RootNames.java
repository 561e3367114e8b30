package rootset.verify;

import java.util.ArrayList;
import java.util.List;
import rootset.scenario.Run;
import rootset.scenario.Scenario;

/** Executes a program up to one image of a run, to tell how its roots are called there. */
final class RootNames extends Trial {
  private final int wanted;
  private final List<String> names = new ArrayList<>();

  private RootNames(Scenario scenario, Run run, int wanted) {
    super(scenario, run, Promise.TRACING, List.of());
    this.wanted = wanted;
  }

  /** The names of the roots in image number {@code image}; empty if it does not fit the program. */
  static List<String> at(Scenario scenario, Run run, int image) {
    RootNames trial = new RootNames(scenario, run, image);
    trial.violations();
    return trial.names;
  }

  @Override
  void judge(Moment moment, int executed) {
    if (judged() == wanted + 1 && moment.roots().length == moment.targets().length) {
      for (int i = 0; i < moment.roots().length; i++) {
        names.add(moment.program().roots().name(i, ""));
      }
    }
  }
}
