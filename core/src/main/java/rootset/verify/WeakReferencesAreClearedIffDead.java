package rootset.verify;

import rootset.scenario.Op;

/**
 * A weak field is null exactly if its target does not stand any more, and the two fields of an
 * ephemeron exactly if its key does not.
 */
final class WeakReferencesAreClearedIffDead implements Invariant {
  @Override
  public Violation.Kind kind() {
    return Violation.Kind.LOST;
  }

  @Override
  public void check(Moment moment) {
    if (!moment.graph().hasWeakFields()) {
      return;
    }
    LiveGraph live = moment.live();
    for (int i = 0; i < live.count(); i++) {
      int object = live.object(i);
      if (moment.graph().weakFields(object) > 0) {
        checkHolder(moment, object);
      }
    }
    if (moment.op() instanceof Op.Deref deref) {
      checkAnswer(moment, deref);
    }
  }

  private static void checkHolder(Moment moment, int holder) {
    int target = moment.graph().reference(holder, 0);
    int found = moment.heap().reference(moment.live().address(holder), 0);
    boolean cleared = target != 0 && found == 0;
    if (cleared && moment.stands(target)) {
      throw new Broken(
          name(moment, holder) + " was cleared, but " + name(moment, target) + " is not dead");
    }
    if (!cleared) {
      checkTarget(moment, holder, 0);
    }
    if (moment.graph().isEphemeron(holder)) {
      checkValue(moment, holder, cleared);
    }
    if (cleared) {
      moment.graph().setReference(holder, 0, 0);
    }
  }

  private static void checkValue(Moment moment, int ephemeron, boolean cleared) {
    if (!cleared) {
      checkTarget(moment, ephemeron, 1);
      return;
    }
    int found = moment.heap().reference(moment.live().address(ephemeron), 1);
    if (found != 0) {
      throw new Broken(
          "the key of "
              + name(moment, ephemeron)
              + " was cleared, but its value still refers to address "
              + found);
    }
    moment.graph().setReference(ephemeron, 1, 0);
  }

  /** A field that is not strong must lead to where its target stands. */
  private static void checkTarget(Moment moment, int holder, int field) {
    int target = moment.graph().reference(holder, field);
    int found = moment.heap().reference(moment.live().address(holder), field);
    int expected = target == 0 ? 0 : moment.places().address(target);
    if (target != 0 && !moment.stands(target)) {
      throw new Broken(
          "field "
              + field
              + " of "
              + name(moment, holder)
              + " should be cleared, for "
              + name(moment, target)
              + " is dead; it refers to address "
              + found);
    }
    if (found != expected) {
      throw new Broken(
          "field "
              + field
              + " of "
              + name(moment, holder)
              + " should refer to address "
              + expected
              + ", but refers to "
              + found);
    }
  }

  private static void checkAnswer(Moment moment, Op.Deref op) {
    if (op.holder().variable().equals(op.variable())) {
      return; // the way to the holder is gone
    }
    int holder = moment.program().resolve(op.holder());
    int answer = moment.program().roots().get(op.variable());
    if (moment.graph().reference(holder, 0) != answer) {
      throw new Broken(
          "`deref` gave null, but "
              + name(moment, holder)
              + " still refers to "
              + name(moment, moment.graph().reference(holder, 0)));
    }
  }

  private static String name(Moment moment, int object) {
    return moment.graph().name(object);
  }
}
