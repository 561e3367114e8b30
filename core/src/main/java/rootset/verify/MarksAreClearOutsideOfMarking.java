package rootset.verify;

import rootset.scenario.Op;

/**
 * Marks are on objects only. While marking is off, only collectors that sweep lazily have any, on
 * old objects that survived; when it has just begun, only what a root refers to is marked.
 */
final class MarksAreClearOutsideOfMarking implements EngineInvariant {
  @Override
  public void check(EngineMoment moment) {
    boolean marking = moment.insides().marking();
    for (int address : moment.insides().marked()) {
      if (moment.standing().object(address) == 0) {
        throw new Broken("the word at address " + address + " is marked, but begins no object");
      }
      if (!marking && (!sweepsLazily(moment.promise()) || moment.isYoung(address))) {
        throw new Broken(moment.nameAt(address) + " is marked, but marking is off");
      }
    }
    if (marking && moment.moment().op() instanceof Op.StartMarking && moment.wasQuiet()) {
      checkOnlyRootsAreMarked(moment);
    }
  }

  private static boolean sweepsLazily(Promise promise) {
    return promise == Promise.TRACING || promise.isIncremental();
  }

  private static void checkOnlyRootsAreMarked(EngineMoment moment) {
    boolean[] isRoot = new boolean[moment.standing().last() + 1];
    for (int target : moment.moment().program().roots().all()) {
      isRoot[target] = true;
    }
    for (int address : moment.insides().marked()) {
      if (!isRoot[moment.standing().object(address)]) {
        throw new Broken(
            moment.nameAt(address) + " is marked when marking begins, but no root refers to it");
      }
    }
  }
}
