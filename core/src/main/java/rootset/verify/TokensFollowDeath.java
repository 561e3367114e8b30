package rootset.verify;

import java.util.List;
import rootset.scenario.Insides;
import rootset.scenario.Op;

/**
 * A token is queued exactly when its object does not stand any more, once for each registration; in
 * the order of registration among the objects of one collection.
 */
final class TokensFollowDeath implements EngineInvariant {
  private int seen; // tokens in the queue when it was looked at last
  private int collections;

  @Override
  public void check(EngineMoment moment) {
    List<Registrations.Registration> outstanding =
        moment.moment().program().registrations().outstanding();
    int[] queue = moment.insides().queued();
    if (queue.length < seen) {
      throw new Broken("the finalization queue lost a token that nobody took");
    }
    int place = 0;
    for (int i = seen; i < queue.length; i++) {
      place = take(moment, outstanding, queue[i], place);
    }
    checkOthersStand(moment, outstanding);
    seen = moment.moment().op() instanceof Op.ExpectFinalized ? 0 : queue.length;
    collections = collections(moment.insides());
  }

  /** Takes the registration of a token that is new in the queue; the place where it stood. */
  private int take(
      EngineMoment moment, List<Registrations.Registration> outstanding, int token, int previous) {
    int alive = 0;
    for (int i = 0; i < outstanding.size(); i++) {
      Registrations.Registration registration = outstanding.get(i);
      if (registration.token() == token) {
        if (!moment.standing().has(registration.object())) {
          checkOrder(moment, token, i, previous);
          outstanding.remove(i);
          return i;
        }
        alive = registration.object();
      }
    }
    throw new Broken(
        "the token "
            + token
            + " is in the queue, but "
            + (alive == 0 ? "no registration is left for it" : moment.name(alive) + " stands"));
  }

  private void checkOrder(EngineMoment moment, int token, int place, int previous) {
    boolean isOneCollection = collections(moment.insides()) - collections <= 1;
    if (isOneCollection && place < previous && moment.promise() != Promise.COUNTING) {
      throw new Broken("the token " + token + " is not queued in the order of registration");
    }
  }

  private static void checkOthersStand(
      EngineMoment moment, List<Registrations.Registration> outstanding) {
    int[] registered = moment.insides().registered();
    if (registered.length != outstanding.size()) {
      throw new Broken(
          "expected "
              + outstanding.size()
              + " registrations without a token in the queue, found "
              + registered.length);
    }
    for (int i = 0; i < registered.length; i++) {
      int object = outstanding.get(i).object();
      if (!moment.standing().has(object)) {
        throw new Broken(
            moment.name(object)
                + " is dead, but its token "
                + outstanding.get(i).token()
                + " is not queued");
      }
      if (registered[i] != moment.standing().address(object)) {
        throw new Broken(
            moment.nameAt(moment.standing().address(object))
                + " is registered as if it stood at address "
                + registered[i]);
      }
    }
  }

  private static int collections(Insides insides) {
    return insides.collections() + insides.youngCollections();
  }
}
