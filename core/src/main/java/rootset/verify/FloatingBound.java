package rootset.verify;

import java.util.Arrays;
import rootset.scenario.Op;

/**
 * Which garbage may float when a marking that went on in steps is finished. Kept up from the last
 * moment at which marking was off for sure, which is a little more than necessary.
 */
final class FloatingBound {
  private final Promise promise;
  private boolean[] touched = new boolean[1]; // by object
  private int bornBefore; // the youngest object that was there when marking was off

  FloatingBound(Promise promise) {
    this.promise = promise;
  }

  /** Marking is off, and these objects are reachable. */
  void restart(ShadowProgram program) {
    touched = Reach.from(program.graph(), program.roots().all());
    bornBefore = program.graph().size();
  }

  /** An operation was executed. */
  void executed(ShadowProgram program, Op op) {
    if (promise == Promise.DELETION_BARRIER && !(op instanceof Op.Deref)) {
      return; // what marking began with is all that it can find
    }
    grow(program, program.roots().all());
  }

  /**
   * Objects became old, and with that grey if marking was on: dead ones, too, if a slot of a dead
   * old object led to them. What they refer to floats with them.
   */
  void promoted(ShadowProgram program, int[] objects) {
    if (objects.length > 0) {
      grow(program, objects);
    }
  }

  /** What was touched still holds the values of ephemerons whose keys are touched now. */
  private void grow(ShadowProgram program, int[] targets) {
    int[] roots = Arrays.copyOf(targets, targets.length + touched.length);
    int count = targets.length;
    for (int object = 1; object < touched.length; object++) {
      if (touched[object]) {
        roots[count++] = object;
      }
    }
    boolean[] reach = Reach.from(program.graph(), roots);
    for (int object = 1; object < touched.length; object++) {
      touched[object] |= reach[object];
    }
  }

  boolean allows(int object) {
    return object > bornBefore || touched[object];
  }
}
