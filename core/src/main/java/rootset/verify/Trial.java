package rootset.verify;

import java.util.List;
import rootset.scenario.Image;
import rootset.scenario.Insides;
import rootset.scenario.Observation;
import rootset.scenario.Op;
import rootset.scenario.Run;
import rootset.scenario.Scenario;

/** Executes a program on the shadow graph and judges the images of a run as it comes by. */
class Trial {
  private final Scenario scenario;
  private final Run run;
  private final Promise promise;
  private final List<Invariant> invariants;
  private final ShadowProgram program;
  private final Observation observation;
  private final LiveGraph live = new LiveGraph();
  private final CountedObjects counted;
  private final Places births;
  private final Sightings sightings;
  private final StepwiseMarking marking = new StepwiseMarking();
  private Op last;
  private Violation.Kind checked = Violation.Kind.OTHER;
  private int executed;
  private int judged;

  Trial(Scenario scenario, Run run, Promise promise, List<Invariant> invariants) {
    this(scenario, run, promise, invariants, new Observation(scenario.heapWords()));
  }

  Trial(
      Scenario scenario,
      Run run,
      Promise promise,
      List<Invariant> invariants,
      Observation observation) {
    this.scenario = scenario;
    this.run = run;
    this.promise = promise;
    this.invariants = invariants;
    this.program =
        new ShadowProgram(scenario, run.headerWords(), run.births(), this::isRootNullInNextImage);
    this.observation = observation;
    this.counted = new CountedObjects(program.graph());
    this.births = new Births(program);
    this.sightings = new Sightings(program.graph());
  }

  /** The first violation; empty if all is well. */
  final List<Violation> violations() {
    try {
      check();
      return List.of();
    } catch (Broken e) {
      int line = last == null ? 0 : last.line();
      String operation = line == 0 ? "" : scenario.operation(line);
      return List.of(new Violation(line, operation, e.getMessage(), e.kind(checked)));
    }
  }

  /** Called when an operation was executed on the shadow graph. */
  void executed(Op op) {}

  /** Where objects should stand in the image that is judged next. */
  Places places() {
    return promise.movesObjects() ? sightings : births;
  }

  /** The insides of the collector at image number {@code image}; null if they are not known. */
  Insides insides(int image) {
    return null;
  }

  /** Judges what only this kind of trial knows of; called when all other invariants hold. */
  void judge(Moment moment, int executed) {}

  /** How many images were asked for so far. */
  final int judged() {
    return judged;
  }

  final ShadowProgram program() {
    return program;
  }

  final Promise promise() {
    return promise;
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
    executed(op);
    if (promise == Promise.INCREMENTAL) {
      marking.executed(program, op);
    }
    if (promise.countsReferences() && program.graph().hasWeakFields()) {
      counted.update(program.roots().all());
    }
    boolean allocation = op instanceof Op.New || op instanceof Op.NewList;
    boolean refused = program.refusedWords() > 0;
    if (observation.after(executed, allocation ? refused : isNotable(op))) {
      judge(refused);
    }
    if (op instanceof Op.Collect || op instanceof Op.CollectYoung) {
      marking.ended();
    }
  }

  private static boolean isNotable(Op op) {
    return op instanceof Op.Collect
        || op instanceof Op.CollectYoung
        || op instanceof Op.StartMarking
        || op instanceof Op.MarkStep
        || op instanceof Op.Deref
        || isExpectation(op);
  }

  private static boolean isExpectation(Op op) {
    return op instanceof Op.ExpectObjects
        || op instanceof Op.ExpectFreeBlocks
        || op instanceof Op.ExpectFloating
        || op instanceof Op.ExpectFinalized
        || op instanceof Op.ExpectSame
        || op instanceof Op.ExpectData
        || op instanceof Op.ExpectRefused;
  }

  private void judge(boolean refused) {
    Insides insides = insides(judged);
    Image image = nextImage();
    HeapImage heap = new HeapImage(image.words(), run.headerWords(), scenario.shapes());
    if (promise.countsReferences()) {
      counted.update(program.roots().all());
    }
    Moment moment =
        new Moment(
            promise,
            last,
            refused,
            program,
            heap,
            image.roots(),
            live,
            counted,
            places(),
            sightings,
            marking,
            insides);
    for (Invariant invariant : invariants) {
      checked = invariant.kind();
      invariant.check(moment);
    }
    checked = Violation.Kind.OTHER;
    judge(moment, executed);
    if (promise.movesObjects()) {
      sightings.note(live);
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

  private boolean isRootNullInNextImage(int index) {
    Image image = judged < run.images().length ? run.images()[judged] : null;
    boolean isKnown = image != null && image.roots() != null && index < image.roots().length;
    return isKnown && image.roots()[index] == 0;
  }

  private static void checkNothingLeft(String what, int expected, int found) {
    if (expected != found) {
      throw new Broken("expected " + expected + " " + what + ", found " + found);
    }
  }
}
