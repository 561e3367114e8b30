package rootset.verify;

import java.util.List;
import rootset.scenario.Image;
import rootset.scenario.Observation;
import rootset.scenario.Op;
import rootset.scenario.Run;
import rootset.scenario.Scenario;

/**
 * Judges what a collector did with a program.
 *
 * <p>It executes the program once more, on a shadow graph of its own, and compares every image of
 * the heap with it. A run is only data: whatever it holds, the answer is a list of violations,
 * never an exception.
 */
public final class Oracle {
  private static final List<Invariant> INVARIANTS =
      List.of(
          new HeapIsParsable(),
          new RootsReferToObjects(),
          new LiveGraphIsIsomorphic(),
          new ObjectsStay(),
          new SurvivorsAsPromised(),
          new NeighboursAreJoined(),
          new RefusalIsJustified(),
          new ExpectationHolds());

  private final Scenario scenario;
  private final Run run;
  private final Promise promise;
  private final ShadowProgram program;
  private final Observation observation;
  private final LiveGraph live = new LiveGraph();
  private final CountedObjects counted;
  private Op last;
  private int executed;
  private int judged;

  private Oracle(Scenario scenario, Run run, Promise promise) {
    this.scenario = scenario;
    this.run = run;
    this.promise = promise;
    this.program = new ShadowProgram(scenario, run.headerWords(), run.births());
    this.observation = new Observation(scenario.heapWords());
    this.counted = new CountedObjects(program.graph());
  }

  /** The first violation in what {@code run} says about {@code scenario}; empty if all is well. */
  public static List<Violation> check(Scenario scenario, Run run, Promise promise) {
    String malformed = malformed(run);
    if (!malformed.isEmpty()) {
      return List.of(new Violation(0, "", malformed));
    }
    Oracle oracle = new Oracle(scenario, run, promise);
    try {
      oracle.check();
      return List.of();
    } catch (Broken e) {
      return List.of(oracle.violation(e.getMessage()));
    }
  }

  private static String malformed(Run run) {
    if (run == null || run.births() == null || run.images() == null) {
      return "the run is empty";
    }
    if (run.headerWords() < 0 || run.headerWords() > 1) {
      return "the collector has " + run.headerWords() + " header words; expected 0 or 1";
    }
    return "";
  }

  private void check() {
    checkAll(scenario.ops());
    if (observation.atEnd(executed)) {
      judge(false);
    }
    checkNothingLeft("images", judged, run.images().length);
    checkNothingLeft("answers to allocations", program.asked(), run.births().length);
  }

  private void checkAll(List<Op> ops) {
    for (Op op : ops) {
      if (op instanceof Op.Repeat repeat) {
        for (int i = 0; i < repeat.count(); i++) {
          checkAll(repeat.body());
        }
      } else {
        checkOne(op);
      }
    }
  }

  private void checkOne(Op op) {
    last = op;
    program.execute(op);
    executed++;
    boolean allocation = op instanceof Op.New || op instanceof Op.NewList;
    boolean refused = program.refusedWords() > 0;
    if (observation.after(executed, allocation ? refused : isNotable(op))) {
      judge(refused);
    }
  }

  private static boolean isNotable(Op op) {
    return op instanceof Op.Collect
        || op instanceof Op.ExpectObjects
        || op instanceof Op.ExpectFreeBlocks
        || op instanceof Op.ExpectSame
        || op instanceof Op.ExpectData
        || op instanceof Op.ExpectRefused;
  }

  private void judge(boolean refused) {
    Image image = nextImage();
    HeapImage heap = new HeapImage(image.words(), run.headerWords(), scenario.shapes());
    Moment moment = new Moment(promise, last, refused, program, heap, image.roots(), live, counted);
    for (Invariant invariant : INVARIANTS) {
      invariant.check(moment);
    }
  }

  private Image nextImage() {
    Image image = judged < run.images().length ? run.images()[judged] : null;
    judged++;
    if (image == null || image.roots() == null || image.words() == null) {
      throw new Broken("the run holds no image of the heap at this point: it ended early");
    }
    if (image.op() != executed) {
      throw new Broken(
          "expected an image after operation number "
              + executed
              + ", found one after number "
              + image.op());
    }
    if (image.words().length != scenario.heapWords()) {
      throw new Broken(
          "expected an image of "
              + scenario.heapWords()
              + " words, found one of "
              + image.words().length);
    }
    return image;
  }

  private static void checkNothingLeft(String what, int expected, int found) {
    if (expected != found) {
      throw new Broken("expected " + expected + " " + what + ", found " + found);
    }
  }

  private Violation violation(String message) {
    int line = last == null ? 0 : last.line();
    return new Violation(line, line == 0 ? "" : scenario.operation(line), message);
  }
}
