package rootset.verify;

import java.util.Arrays;
import rootset.scenario.EngineRun;
import rootset.scenario.Image;
import rootset.scenario.Insides;

/** The same program on a collector of the same kind gives the same run, word for word. */
final class RunsRepeat {
  private RunsRepeat() {}

  static void check(EngineRun first, EngineRun second) {
    require(Arrays.equals(first.run().births(), second.run().births()), "births", 0);
    int images = first.run().images().length;
    require(images == second.run().images().length, "number of images", images);
    for (int i = 0; i < images; i++) {
      Image one = first.run().images()[i];
      Image other = second.run().images()[i];
      require(one.op() == other.op(), "operation", i);
      require(Arrays.equals(one.roots(), other.roots()), "roots", i);
      require(Arrays.equals(one.words(), other.words()), "words", i);
      compare(first.insides()[i], second.insides()[i], i);
    }
  }

  private static void compare(Insides one, Insides other, int image) {
    require(one.marking() == other.marking(), "marking", image);
    require(Arrays.equals(one.marked(), other.marked()), "marks", image);
    require(Arrays.equals(one.grey(), other.grey()), "grey objects", image);
    require(Arrays.equals(one.remembered(), other.remembered()), "remembered slots", image);
    require(Arrays.equals(one.owners(), other.owners()), "owners of pages", image);
    require(Arrays.equals(one.events(), other.events()), "events", image);
    require(Arrays.equals(one.queued(), other.queued()), "finalization queue", image);
  }

  private static void require(boolean same, String what, int image) {
    if (!same) {
      throw new Broken("two runs of one program differ in image number " + image + ": " + what);
    }
  }
}
