package rootset.verify;

/**
 * Which objects stand after a collection and after a refusal is exactly what the algorithm says.
 *
 * <p>Tracing leaves what the roots reach. If marking went on in steps before, some garbage floats,
 * within bounds. Counting leaves what counts keep, after every operation. A young collection leaves
 * all old objects, and the young ones that roots and remembered slots reach, those of dead old
 * objects too.
 */
final class SurvivorsAreExact implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    if (moment.promise() == Promise.COUNTING) {
      checkCounted(moment);
    } else if (moment.moment().isRefusal()) {
      checkReachable(moment, "when memory was refused");
    } else if (moment.moment().isCollection()) {
      if (moment.promise().isIncremental() && !moment.wasQuiet()) {
        checkFloating(moment);
      } else {
        checkReachable(moment, "after the collection");
      }
    } else if (moment.isYoungCollection() && moment.before() != null) {
      checkYoung(moment);
    }
  }

  private static void checkReachable(EngineMoment moment, String when) {
    for (int object = 1; object <= moment.standing().last(); object++) {
      if (moment.standing().has(object) && !moment.isLive(object)) {
        throw new Broken(stands(moment, object) + " " + when + ", but nothing reaches it");
      }
    }
  }

  private static void checkFloating(EngineMoment moment) {
    for (int object = 1; object <= moment.standing().last(); object++) {
      boolean floats = moment.standing().has(object) && !moment.isLive(object);
      if (floats && !moment.bound().allows(object)) {
        throw new Broken(
            stands(moment, object)
                + " after the collection, but nothing reached it when marking began, or since");
      }
    }
  }

  private static void checkCounted(EngineMoment moment) {
    for (int object = 1; object <= moment.standing().last(); object++) {
      boolean kept = moment.moment().counted().keeps(object);
      if (kept && !moment.standing().has(object)) {
        throw new Broken(
            moment.name(object)
                + " should stand, for references to it are left, but "
                + moment.moment().fate(object));
      }
      if (!kept && moment.standing().has(object)) {
        throw new Broken(stands(moment, object) + ", but no reference to it is left");
      }
    }
  }

  private static void checkYoung(EngineMoment moment) {
    EngineMoment.Glance before = moment.before();
    boolean[] survives = new YoungReach(moment).survivors();
    for (int object = 1; object <= moment.standing().last(); object++) {
      boolean stands = moment.standing().has(object);
      if (!before.standing().has(object) || stands == survives[object]) {
        continue;
      }
      throw new Broken(
          stands
              ? stands(moment, object)
                  + " after the young collection, but neither a root nor a remembered slot leads to"
                  + " it"
              : moment.name(object)
                  + " should have survived the young collection, but "
                  + moment.moment().fate(object));
    }
  }

  private static String stands(EngineMoment moment, int object) {
    return moment.name(object) + " still stands at address " + moment.standing().address(object);
  }
}
