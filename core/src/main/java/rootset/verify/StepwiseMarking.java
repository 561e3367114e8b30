package rootset.verify;

import rootset.scenario.Op;

/**
 * What a run alone tells about marking that goes on in steps: it may be on from the first {@code gc
 * start} to the next {@code gc}. An allocation may have ended it earlier, unseen.
 */
final class StepwiseMarking {
  private final FloatingBound bound = new FloatingBound(Promise.INCREMENTAL);
  private boolean mayBeOn;

  /** An operation was executed. */
  void executed(ShadowProgram program, Op op) {
    if (mayBeOn) {
      bound.executed(program, op);
    } else if (op instanceof Op.StartMarking) {
      bound.restart(program);
      mayBeOn = true;
    }
  }

  /** A collection ended marking, and was judged. */
  void ended() {
    mayBeOn = false;
  }

  /**
   * Whether the collection executed last may leave an object that nothing reaches: one that was
   * reachable at some moment since marking began, or that was born since.
   */
  boolean mayFloat(int object) {
    return mayBeOn && bound.allows(object);
  }
}
