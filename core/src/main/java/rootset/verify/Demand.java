package rootset.verify;

import java.util.ArrayList;
import java.util.List;
import rootset.scenario.Op;
import rootset.scenario.Run;
import rootset.scenario.Scenario;

/**
 * What a program needs at one of its full collections, whoever collects: counted on the oracle's
 * own graph, so also where nothing is ever freed.
 *
 * @param liveWords the words of all objects that roots reach, headers included
 * @param references how many roots and fields refer to the object that was made first
 */
public record Demand(int liveWords, int references) {
  /** The demand at each {@code gc} of a scenario, in the order in which they are executed. */
  public static List<Demand> of(Scenario scenario, Run run) {
    ShadowProgram program =
        new ShadowProgram(scenario, run.headerWords(), run.births(), index -> false);
    List<Demand> demands = new ArrayList<>();
    execute(scenario.ops(), program, demands);
    return demands;
  }

  private static void execute(List<Op> ops, ShadowProgram program, List<Demand> demands) {
    for (Op op : ops) {
      if (op instanceof Op.Repeat repeat) {
        for (int i = 0; i < repeat.count(); i++) {
          execute(repeat.body(), program, demands);
        }
      } else {
        program.execute(op);
        if (op instanceof Op.Collect) {
          demands.add(new Demand(liveWords(program), references(program)));
        }
      }
    }
  }

  private static int liveWords(ShadowProgram program) {
    ShadowGraph graph = program.graph();
    boolean[] reached = Reach.from(graph, program.roots().all());
    int words = 0;
    for (int object = 1; object <= graph.size(); object++) {
      words += reached[object] ? program.words(graph.shape(object)) : 0;
    }
    return words;
  }

  private static int references(ShadowProgram program) {
    ShadowGraph graph = program.graph();
    int references = 0;
    for (int root : program.roots().all()) {
      references += root == 1 ? 1 : 0;
    }
    for (int object = 1; object <= graph.size(); object++) {
      for (int field = 0; field < graph.shape(object).references(); field++) {
        references += graph.reference(object, field) == 1 ? 1 : 0;
      }
    }
    return references;
  }
}
