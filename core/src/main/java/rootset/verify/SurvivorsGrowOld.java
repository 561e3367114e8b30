package rootset.verify;

/**
 * Who survived two young collections is old, unless the old generation has no room. Who survived
 * one is young, unless to-space, of which survivors may fill half, had no room.
 */
final class SurvivorsGrowOld implements EngineInvariant {
  private static final int GROWING_WORDS = 1 << 15; // longer semi-spaces begin with less

  @Override
  public void check(EngineMoment moment) {
    if (!moment.isYoungCollection() || moment.before() == null) {
      return;
    }
    YoungReach reach = new YoungReach(moment);
    int copied = 0;
    int promotedEarly = 0;
    for (int object = 1; object <= moment.standing().last(); object++) {
      if (!reach.wasYoung(object) || !moment.standing().has(object)) {
        continue;
      }
      int address = moment.standing().address(object);
      int words = moment.heap().length(address);
      boolean wasAged = moment.followed().moves(object) > 1;
      if (moment.isYoung(address) && wasAged) {
        checkOldIsFull(moment, address, words);
      }
      if (moment.isYoung(address) || !wasAged) {
        copied += words;
      }
      if (!moment.isYoung(address) && !wasAged) {
        promotedEarly = object;
      }
    }
    int semiWords = RefusalIsNecessary.semiWords(moment);
    if (promotedEarly != 0 && semiWords <= GROWING_WORDS && copied <= (semiWords - 1) / 2) {
      throw new Broken(
          moment.name(promotedEarly)
              + " survived its first young collection and is old already, but only "
              + copied
              + " words survived, which is no more than half of to-space");
    }
  }

  private static void checkOldIsFull(EngineMoment moment, int address, int words) {
    if (RefusalIsNecessary.longestRunInPages(moment, "old") >= words) {
      throw new Broken(
          moment.nameAt(address)
              + " survived its second young collection and is still young, but the old generation"
              + " has room");
    }
  }
}
