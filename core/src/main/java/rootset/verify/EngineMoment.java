package rootset.verify;

import rootset.scenario.Insides;
import rootset.scenario.Op;

/** A moment of a run of the engine: besides the image, what the collector showed of its insides. */
final class EngineMoment {
  private final Moment moment;
  private final Followed followed;
  private final Standing standing;
  private final FloatingBound bound;
  private final Glance before;
  private final boolean[] marked;
  private final boolean[] young;

  EngineMoment(
      Moment moment, Followed followed, Standing standing, FloatingBound bound, Glance before) {
    this.moment = moment;
    this.followed = followed;
    this.standing = standing;
    this.bound = bound;
    this.before = before;
    this.marked = set(moment, moment.insides().marked());
    this.young = set(moment, moment.insides().young());
  }

  Moment moment() {
    return moment;
  }

  HeapImage heap() {
    return moment.heap();
  }

  ShadowGraph graph() {
    return moment.graph();
  }

  Promise promise() {
    return moment.promise();
  }

  Insides insides() {
    return moment.insides();
  }

  Standing standing() {
    return standing;
  }

  Followed followed() {
    return followed;
  }

  FloatingBound bound() {
    return bound;
  }

  /** What was seen right before the operation executed last; null if nobody looked then. */
  Glance before() {
    return before;
  }

  boolean isLive(int object) {
    return moment.live().address(object) != 0;
  }

  boolean isMarked(int address) {
    return marked[address];
  }

  boolean isYoung(int address) {
    return young[address];
  }

  /** Whether the operation executed last was a collection of the young generation alone. */
  boolean isYoungCollection() {
    return moment.op() instanceof Op.CollectYoung && promise() == Promise.GENERATIONAL;
  }

  /** Whether marking was off before the operation executed last, as far as is known. */
  boolean wasQuiet() {
    return before != null && !before.insides().marking();
  }

  /** Which space the word at {@code address} belongs to. */
  String owner(int address) {
    return insides().owners()[address / insides().pageWords()];
  }

  String name(int object) {
    return moment.graph().name(object);
  }

  /** How people call the object that stands at an address. */
  String nameAt(int address) {
    return name(standing.object(address)) + " at address " + address;
  }

  private static boolean[] set(Moment moment, int[] addresses) {
    boolean[] set = new boolean[moment.heap().end() + 1];
    for (int address : addresses) {
      if (address < 1 || address >= moment.heap().end()) {
        throw new Broken("the collector tells of address " + address + ", outside of the heap");
      }
      set[address] = true;
    }
    return set;
  }

  /** What was seen at an earlier moment. */
  record Glance(int executed, HeapImage heap, Insides insides, Standing standing) {}
}
